package dev.o1struct.runtime.check;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The types that blocks have in checked mode, by number from 1 on. A struct is its qualified name,
 * size, alignment and layout; blocks, frames and names are untyped: any struct may be laid over
 * them.
 *
 * <p>Written under its lock, read without.
 */
public final class TypeTable {
  /** Bit of the types that any struct may be laid over: a look at it saves one into the table. */
  static final int UNTYPED = 1 << 15;

  private static final int MOST_TYPES = UNTYPED;

  /**
   * What makes a type. Size 0 is that of untyped memory.
   *
   * @param name qualified, as in the source
   * @param layoutHash of its fields; 0 of what has none that are known
   */
  public record Key(String name, long bytes, long alignment, long layoutHash) {
    /** Whether what lies in the memory is known. */
    boolean isLaidOut() {
      return layoutHash != 0;
    }
  }

  private static final class Type {
    final Key key;
    final String shortName;
    final int[] parts;
    volatile boolean ofRuntime;

    /** Types that were found within this one. */
    volatile BitSet admitted = new BitSet();

    Type(Key key, String shortName, int... parts) {
      this.key = key;
      this.shortName = shortName;
      this.parts = parts.clone();
    }
  }

  private final Map<Key, Integer> ids = new HashMap<>();

  /** How many types have a name without its package. */
  private final Map<String, Integer> shortNames = new HashMap<>();

  private volatile Type[] types = {new Type(new Key("nothing", 0, 1, 0), "nothing")};

  /**
   * The type of a struct.
   *
   * @param shortName for people, where no other struct has the same
   * @param parts types of the structs that it contains by value, so that they are there before it
   */
  public synchronized int struct(Key key, String shortName, int... parts) {
    return ids.computeIfAbsent(key, missing -> add(new Type(missing, shortName, parts)));
  }

  /** A type that any struct may be laid over. */
  public synchronized int untyped(String name) {
    Key key = new Key(name, 0, 1, 0);
    return ids.computeIfAbsent(key, missing -> add(new Type(missing, name)) | UNTYPED);
  }

  /** The same for memory that the runtime takes for itself, and that leaks with the heap. */
  public synchronized int ofRuntime(String name) {
    int id = untyped(name);
    types[id & ~UNTYPED].ofRuntime = true;
    return id;
  }

  private int add(Type type) {
    Type[] old = types;
    if (old.length == MOST_TYPES) {
      throw new IllegalStateException("Too many types for checked mode: types=" + MOST_TYPES);
    }
    Type[] more = Arrays.copyOf(old, old.length + 1);
    more[old.length] = type;
    types = more;
    shortNames.merge(type.shortName, 1, Integer::sum);
    return old.length;
  }

  /** Name for people: without its package where that is unique. */
  public String name(int id) {
    Type[] all = types;
    int index = id & ~UNTYPED;
    return index < all.length ? name(all[index]) : "type " + index;
  }

  private synchronized String name(Type type) {
    boolean unique = shortNames.getOrDefault(type.shortName, 0) <= 1;
    return unique ? type.shortName : type.key.name();
  }

  boolean isOfRuntime(int id) {
    return types[id & ~UNTYPED].ofRuntime;
  }

  /** Size of a struct as declared. */
  long bytes(int id) {
    return types[id].key.bytes();
  }

  /** Whether a struct of one type may be where memory has another. */
  boolean admits(int memory, int wanted) {
    Type type = types[memory & ~UNTYPED];
    return !type.key.isLaidOut() || type.admitted.get(wanted) || examine(type, wanted);
  }

  private synchronized boolean examine(Type type, int wanted) {
    if (!contains(type, wanted)) {
      return false;
    }
    BitSet more = (BitSet) type.admitted.clone();
    more.set(wanted);
    type.admitted = more;
    return true;
  }

  /** Parts were there before the whole, so this ends. */
  private boolean contains(Type type, int wanted) {
    for (int part : type.parts) {
      if (part == wanted || contains(types[part & ~UNTYPED], wanted)) {
        return true;
      }
    }
    return false;
  }
}
