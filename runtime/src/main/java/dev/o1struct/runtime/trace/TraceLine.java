package dev.o1struct.runtime.trace;

import dev.o1struct.runtime.errors.TraceException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One operation in a trace. The traces of upstream o1heap have the first two of these kinds, and
 * three columns:
 *
 * <pre>
 *   A,request,offset         allocate; the offset is −1 if there was no room
 *   F,request,offset         free; upstream has no request
 *   G,bytes,capacity         reserve so many bytes in all; what there is then
 *   T,0,bytes                trim; what was given back
 *
 *   A,slot bytes,offset,pool NAME         the same of a pool of structs
 *   F,slot bytes,offset,pool NAME
 *   G,slot bytes,slots,pool NAME
 *   T,slot bytes,bytes,pool NAME
 *   A,request,offset,blocks NAME          the same of a block pool, and of names
 *   F,request,offset,blocks NAME
 *   G,slot bytes,slots,class              the same of one size class
 *   T,slot bytes,bytes,class
 *   S,0,0,frames                          the frame stack is made
 *   P,request,offset,frames               push a frame
 *   R,,offset,frames                      release to this mark
 *   A,request,offset,*                    what the pool of a later line took of the chain for it
 * </pre>
 *
 * Offsets count from the first fragment of the first heap, so that its first block is at 32.
 *
 * @param number of the line, from 1
 * @param kind the first column
 * @param request the second, 0 where it is empty
 * @param offset the third
 * @param pool the fourth, or empty
 */
public record TraceLine(int number, char kind, long request, long offset, String pool) {
  public static final long REFUSED = -1;

  /** The fourth column of what the chain did for a pool. */
  static final String INNER = "*";

  public static final String CLASS = "class";
  public static final String FRAMES = "frames";
  public static final char ALLOCATE = 'A';
  public static final char FREE = 'F';
  public static final char RESERVE = 'G';
  public static final char TRIM = 'T';
  public static final char START = 'S';
  public static final char PUSH = 'P';
  public static final char RELEASE = 'R';

  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-F]{2})");
  private static final String POOL = "pool ";
  private static final String BLOCKS = "blocks ";

  static String pool(String name) {
    return POOL + escaped(name);
  }

  static String blocks(String name) {
    return BLOCKS + escaped(name);
  }

  private static String escaped(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char character = name.charAt(i);
      if (character < ' ' || character == ',' || character == '%') {
        text.append(String.format(Locale.ROOT, "%%%02X", (int) character));
      } else {
        text.append(character);
      }
    }
    return text.toString();
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(match ->
            Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
  }

  /**
   * Reads a line.
   *
   * @throws TraceException if it is none
   */
  public static TraceLine parse(int number, String text) {
    String[] columns = text.split(",", -1);
    if (columns.length < 3 || columns.length > 4 || columns[0].length() != 1) {
      throw malformed(number, text);
    }
    try {
      return new TraceLine(
          number,
          columns[0].charAt(0),
          columns[1].isEmpty() ? 0 : Long.parseLong(columns[1]),
          Long.parseLong(columns[2]),
          columns.length == 3 ? "" : columns[3]);
    } catch (NumberFormatException notANumber) {
      throw malformed(number, text);
    }
  }

  private static TraceException malformed(int number, String text) {
    return new TraceException(
        "No operation of a trace, which is a letter and two numbers, with commas between, and"
            + " perhaps a pool: text="
            + text,
        number);
  }

  /** What to throw if nobody can do such an operation. */
  public TraceException unknown() {
    return new TraceException("There is no such operation: " + this, number);
  }

  /** Whether the chain did it, for the program or for a pool. */
  public boolean isOfChain() {
    return pool.isEmpty() || pool.equals(INNER);
  }

  /** Whether the program did it. */
  public boolean isOfProgram() {
    return !pool.equals(INNER);
  }

  /** Name of the pool of structs, or null if it is none's. */
  public @Nullable String poolName() {
    return pool.startsWith(POOL) ? unescaped(pool.substring(POOL.length())) : null;
  }

  /** Name of the block pool, or null if it is none's. */
  public @Nullable String blocksName() {
    return pool.startsWith(BLOCKS) ? unescaped(pool.substring(BLOCKS.length())) : null;
  }
}
