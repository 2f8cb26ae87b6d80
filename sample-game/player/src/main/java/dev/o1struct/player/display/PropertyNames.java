package dev.o1struct.player.display;

import dev.o1struct.runtime.names.NamePool;

/**
 * Finds the number of a clip property by its name: a hash table of interned names, so that a miss,
 * the most frequent case, costs one probe and allocates nothing. Case is ignored in every version
 * of SWF.
 */
final class PropertyNames implements AutoCloseable {
  private static final int SLOTS = 64;

  private final NamePool names;
  private final long[] keys = new long[SLOTS];
  private final int[] indexes = new int[SLOTS];

  PropertyNames(NamePool names) {
    this.names = names;
    for (int index = 0; index < ClipProperties.COUNT; index++) {
      int slot = slot(names.intern(ClipProperties.name(index)));
      indexes[slot] = index;
    }
  }

  private int slot(long key) {
    int slot = names.hash(key) & (SLOTS - 1);
    while (keys[slot] != 0) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    keys[slot] = key;
    return slot;
  }

  /** The number of a property, -1 if the name is none. */
  int index(long name) {
    if (names.length(name) == 0 || names.charAt(name, 0) != '_') {
      return -1;
    }
    long key = names.folded(name);
    for (int slot = names.hash(key) & (SLOTS - 1);
        keys[slot] != 0;
        slot = (slot + 1) & (SLOTS - 1)) {
      if (keys[slot] == key) {
        return indexes[slot];
      }
    }
    return -1;
  }

  @Override
  public void close() {
    for (long key : keys) {
      if (key != 0) {
        names.release(key);
      }
    }
  }
}
