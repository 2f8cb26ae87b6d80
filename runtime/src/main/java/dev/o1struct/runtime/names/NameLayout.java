package dev.o1struct.runtime.names;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_CHAR_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import dev.o1struct.runtime.check.Shadow;
import dev.o1struct.runtime.check.TypeTable;
import dev.o1struct.runtime.generated.TypedHandle;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.slots.HandleDoor;

/**
 * Layout of a name: a 20-byte header, then its characters.
 *
 * <pre>
 *    0        4            8            12       16       20
 *    +--------+------------+------------+--------+--------+------------------------
 *    | hash   | length · 2 | references | next   | folded | characters ...
 *    |        | + wide     |            |        |        | 1 byte each, or 2 if wide
 *    +--------+------------+------------+--------+--------+------------------------
 * </pre>
 *
 * {@code next} (in the bucket) and {@code folded} are offsets from the heap's window in words of 8
 * bytes, 8 bytes each where malloc serves names; 0 is none. A text is wide only if one of its
 * characters is above U+00FF, so equal texts have equal forms.
 */
final class NameLayout {
  static final long LINK_BYTES = NameLinks.OF_PROCESS.bytes();

  /** Bit of the form word: two bytes a character. */
  static final int WIDE = 1;

  private static final long FORM = 4;
  private static final long REFERENCES = 8;
  private static final long NEXT = 12;
  private static final long FOLDED = NEXT + LINK_BYTES;

  /** Where the characters begin. */
  static final long TEXT = FOLDED + LINK_BYTES;

  /** What makes the type of a name: the bytes before its text. */
  static final TypeTable.Key KEY = new TypeTable.Key("name", TEXT, Integer.BYTES, 1);

  private NameLayout() {}

  /** Where a name is; refuses null, and in checked mode what is no name: blocks and structs too. */
  static long at(long name) {
    return Handles.CHECKED
        ? Shadow.checkWhole(name, NameTypes.NAME, NameTypes.EMPTY)
        : TypedHandle.at(name, "name");
  }

  /** The name itself; in checked mode, refuses what is none of this heap, and other threads. */
  static long read(HandleDoor door, long name) {
    door.read(name);
    at(name);
    return name;
  }

  static int hash(long name) {
    return MEMORY.get(JAVA_INT_UNALIGNED, at(name));
  }

  /** Length in characters, times 2, plus {@link #WIDE}. */
  static int form(long name) {
    return MEMORY.get(JAVA_INT_UNALIGNED, at(name) + FORM);
  }

  static int references(long name) {
    return MEMORY.get(JAVA_INT_UNALIGNED, at(name) + REFERENCES);
  }

  static void references(long name, int references) {
    MEMORY.set(JAVA_INT_UNALIGNED, at(name) + REFERENCES, references);
  }

  static long next(long name) {
    return link(at(name) + NEXT);
  }

  static void next(long name, long next) {
    link(at(name) + NEXT, next);
  }

  static long folded(long name) {
    return link(at(name) + FOLDED);
  }

  static void folded(long name, long folded) {
    link(at(name) + FOLDED, folded);
  }

  /** The link that is kept at a place. */
  static long link(long at) {
    return NameLinks.OF_PROCESS.get(at);
  }

  static void link(long at, long link) {
    NameLinks.OF_PROCESS.set(at, link);
  }

  /** Writes the header of a name that has one reference and no links. */
  static void create(long name, int hash, int form) {
    MEMORY.set(JAVA_INT_UNALIGNED, at(name), hash);
    MEMORY.set(JAVA_INT_UNALIGNED, at(name) + FORM, form);
    references(name, 1);
    next(name, 0);
    folded(name, 0);
  }

  static int length(int form) {
    return form >>> 1;
  }

  /** Bytes of the characters. */
  static long textBytes(int form) {
    return (long) length(form) << (form & WIDE);
  }

  /** The character at an index of a text of this width. */
  static char charAt(long text, int wide, int index) {
    return wide == 0
        ? (char) (MEMORY.get(JAVA_BYTE, Handles.at(text + index)) & 0xFF)
        : MEMORY.get(JAVA_CHAR_UNALIGNED, Handles.at(text + 2L * index));
  }
}
