package dev.o1struct.runtime.check;

import dev.o1struct.runtime.errors.AddressSpaceException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;

/**
 * The types that blocks have in checked mode, by number from 1 on. A struct is its qualified name,
 * size, alignment and layout; blocks and frames are untyped: any struct may be laid over them.
 *
 * <pre>
 *    31 30                     16 15        14                             0
 *    +--+------------------------+---------+--------------------------------+
 *    | 0| size, 0 if it is more  | untyped | number                         |   id
 *    +--+------------------------+---------+--------------------------------+
 *                                <------------ in cells of the shadow ------>
 * </pre>
 *
 * <p>Written under its lock, read without.
 */
public final class TypeTable {
  /** Bit of the types that any struct may be laid over: a look at it saves one into the table. */
  static final int UNTYPED = 1 << 15;

  private static final int MOST_TYPES = UNTYPED;
  private static final int NUMBER = UNTYPED - 1;
  private static final int SIZE_SHIFT = 16;
  private static final int MOST_SIZE = (1 << 15) - 1;

  /**
   * What makes a type. Size 0 is that of untyped memory.
   *
   * @param name qualified, as in the source
   * @param layoutHash of its fields; 0 of what has none that are known
   */
  public record Key(String name, long bytes, long alignment, long layoutHash) {}

  /**
   * Where a struct lies in another.
   *
   * @param type its id
   * @param offset of the first
   * @param count how many there are
   * @param stride bytes from one to the next
   */
  public record Part(int type, long offset, long count, long stride) {}

  private static final class Type {
    final Key key;
    final String shortName;

    /** An array, so that a look makes no iterator. */
    final Part[] parts;

    final boolean ofRuntime;

    /** How many open heaps use it, if it is untyped. */
    int users;

    /** Where the block starts that was last found to have it: a guess at the next. */
    long lastStart;

    Type(Key key, String shortName, List<Part> parts, boolean ofRuntime) {
      this.key = key;
      this.shortName = shortName;
      this.parts = parts.toArray(Part[]::new);
      this.ofRuntime = ofRuntime;
    }
  }

  private final Map<Key, Integer> ids = new HashMap<>();

  /** How many types have a name without its package. */
  private final Map<String, Integer> shortNames = new HashMap<>();

  /** Untyped ones that no open heap uses, in the order in which they became so. */
  private final SequencedSet<Key> unused = new LinkedHashSet<>();

  private static final Type NOTHING =
      new Type(new Key("nothing", 0, 1, 0), "nothing", List.of(), false);

  /** By number; there is nothing at 0, and from the count on. */
  private volatile Type[] types = {NOTHING};

  private int count = 1;

  /**
   * The type of a struct.
   *
   * @param shortName for people, where no other struct has the same
   * @param parts the structs that it contains by value, so that their types are there before it
   */
  public synchronized int struct(Key key, String shortName, List<Part> parts) {
    Integer known = ids.get(key);
    return known != null ? known : add(new Type(key, shortName, parts, false), 0);
  }

  /**
   * A type that any struct may be laid over, for one heap more.
   *
   * @throws AddressSpaceException if there are too many types
   */
  public synchronized int untyped(String name) {
    return untyped(name, false);
  }

  /** The same for memory that the runtime takes for itself, and that leaks with the heap. */
  public synchronized int ofRuntime(String name) {
    return untyped(name, true);
  }

  private int untyped(String name, boolean ofRuntime) {
    Key key = new Key(name, 0, 1, 0);
    Integer known = ids.get(key);
    int id = known != null ? known : add(new Type(key, name, List.of(), ofRuntime), UNTYPED);
    if (types[number(id)].users++ == 0) {
      unused.remove(key);
    }
    return id;
  }

  /**
   * A heap is closed that used an untyped one. Its number may get another name, once there are no
   * others left: messages about handles that outlived the heap have that name then.
   */
  public synchronized void release(int id) {
    Type type = types[number(id)];
    if (--type.users == 0) {
      unused.add(type.key);
    }
  }

  private int add(Type type, int untyped) {
    int number = count == MOST_TYPES ? takeUnused() : count++;
    Type[] all = types;
    if (number == all.length) {
      all = Arrays.copyOf(all, 2 * number);
      Arrays.fill(all, number, all.length, NOTHING);
    }
    all[number] = type;
    types = all; // so that those who read without the lock see what is new in it
    shortNames.merge(type.shortName, 1, Integer::sum);
    long bytes = type.key.bytes();
    int id = number | untyped | (bytes > MOST_SIZE ? 0 : (int) bytes << SIZE_SHIFT);
    ids.put(type.key, id);
    return id;
  }

  private int takeUnused() {
    if (unused.isEmpty()) {
      throw new AddressSpaceException(
          "Checked mode tells no more structs and pools of blocks of open heaps apart; give pools of"
              + " blocks fewer names: types="
              + MOST_TYPES);
    }
    Key key = unused.removeFirst();
    shortNames.merge(key.name(), -1, Integer::sum);
    int number = number(Objects.requireNonNull(ids.get(key)));
    ids.remove(key);
    return number;
  }

  private static int number(int id) {
    return id & NUMBER;
  }

  /** Name for people: without its package where that is unique. */
  public String name(int id) {
    Type[] all = types;
    int number = number(id);
    return number < all.length ? name(all[number]) : "type " + number;
  }

  private synchronized String name(Type type) {
    boolean unique = shortNames.getOrDefault(type.shortName, 0) <= 1;
    return unique ? type.shortName : type.key.name();
  }

  boolean isOfRuntime(int id) {
    return types[number(id)].ofRuntime;
  }

  /** Size of a struct as declared, if its id has it; else 0. */
  static int smallBytes(int id) {
    return id >>> SIZE_SHIFT;
  }

  /** Size of a struct as declared. */
  long bytes(int id) {
    int size = smallBytes(id);
    return size != 0 ? size : types[number(id)].key.bytes();
  }

  /**
   * Whether a struct of one type lies there in a live block of another: takes time in proportion to
   * what precedes it in the block, if the last look was not into the same.
   */
  boolean isPart(int block, int wanted, long offset) {
    Type type = types[number(block)];
    if (type.parts.length == 0) {
      return false;
    }
    long start = type.lastStart;
    if (offset - start < 0
        || offset - start >= type.key.bytes()
        || Shadow.cell(start) != (Shadow.cell(offset) | Shadow.FIRST)) {
      start = Extent.startOf(offset);
      type.lastStart = start;
    }
    return contains(type, wanted, offset - start);
  }

  /** Parts were there before the whole, so this ends. */
  private boolean contains(Type type, int wanted, long offset) {
    for (Part part : type.parts) {
      long from = offset - part.offset();
      if (from >= 0 && from < part.count() * part.stride()) {
        long within = from % part.stride();
        if ((within == 0 && part.type() == wanted)
            || contains(types[number(part.type())], wanted, within)) {
          return true;
        }
      }
    }
    return false;
  }
}
