package dev.o1struct.runtime;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The types that blocks have in checked mode, by number from 1 on. A struct's type is declared by
 * its generated accessors; until they are loaded, and for blocks, frames and names always, memory
 * counts as untyped: any struct may be laid over it.
 *
 * <p>Written under its lock, read without.
 */
final class TypeTable {
  /** Bit of the types that any struct may be laid over: a look at it saves one into the table. */
  static final int UNTYPED = 1 << 15;

  private static final int MOST_TYPES = UNTYPED;

  /** Name and size, rounded up to 8 bytes: what makes a type. Size 0 is that of untyped memory. */
  private record Key(String name, long roundedBytes) {}

  private static final class Type {
    final String name;
    volatile long bytes;
    volatile boolean declared;
    volatile boolean ofRuntime;
    volatile List<String> parts = List.of();

    /** Types that were found within this one. */
    volatile BitSet admitted = new BitSet();

    Type(String name, long bytes) {
      this.name = name;
      this.bytes = bytes;
    }
  }

  private final Map<Key, Integer> ids = new HashMap<>();
  private volatile Type[] types = {new Type("nothing", 0)};

  /** The type of a struct of this size, which its accessors may declare now or later. */
  synchronized int struct(String name, long bytes) {
    return ids.computeIfAbsent(new Key(name, bytes + 7 & -8L), key -> add(name, bytes));
  }

  /**
   * Declares a struct.
   *
   * @param parts names of the structs that it contains by value
   */
  synchronized int declare(String name, long bytes, String... parts) {
    int id = struct(name, bytes);
    Type type = types[id];
    type.bytes = bytes;
    type.parts = List.of(parts);
    type.declared = true;
    return id;
  }

  /** A type that any struct may be laid over. */
  synchronized int untyped(String name) {
    return ids.computeIfAbsent(new Key(name, 0), key -> add(name, 0) | UNTYPED);
  }

  /** The same for memory that the runtime takes for itself, and that leaks with the heap. */
  synchronized int ofRuntime(String name) {
    int id = untyped(name);
    types[id & ~UNTYPED].ofRuntime = true;
    return id;
  }

  private int add(String name, long bytes) {
    Type[] old = types;
    if (old.length == MOST_TYPES) {
      throw new IllegalStateException("Too many types for checked mode: types=" + MOST_TYPES);
    }
    Type[] more = Arrays.copyOf(old, old.length + 1);
    more[old.length] = new Type(name, bytes);
    types = more;
    return old.length;
  }

  String name(int id) {
    Type[] all = types;
    int index = id & ~UNTYPED;
    return index < all.length ? all[index].name : "type " + index;
  }

  boolean isOfRuntime(int id) {
    return types[id & ~UNTYPED].ofRuntime;
  }

  /** Size of a struct as declared. */
  long bytes(int id) {
    return types[id].bytes;
  }

  /** Whether a struct of one type may be where memory has another. */
  boolean admits(int memory, int wanted) {
    Type type = types[memory & ~UNTYPED];
    return !type.declared || type.admitted.get(wanted) || examine(type, wanted);
  }

  private synchronized boolean examine(Type type, int wanted) {
    if (!contains(type, types[wanted].name)) {
      return false;
    }
    BitSet more = (BitSet) type.admitted.clone();
    more.set(wanted);
    type.admitted = more;
    return true;
  }

  /** No struct contains itself, so this ends. */
  private boolean contains(Type type, String name) {
    for (String part : type.parts) {
      if (part.equals(name)) {
        return true;
      }
      for (Type other : types) {
        if (other.declared && other.name.equals(part) && contains(other, name)) {
          return true;
        }
      }
    }
    return false;
  }
}
