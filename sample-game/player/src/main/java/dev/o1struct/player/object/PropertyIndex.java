package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.structs.ASPropertyStruct;
import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NamePool;
import java.lang.foreign.ValueLayout;

/**
 * The hash index over a large property block: open addressing with linear probing (Knuth, TAOCP 3,
 * 6.4), twice as many slots as the block has places. A slot is an int: the place of a property from
 * 1 on, 0 if it is empty. Names hash by their folded text, so that one index serves scripts of all
 * versions. The slot of a deleted property stays and is passed over until the block is rebuilt.
 */
final class PropertyIndex {
  /** Blocks of up to this many places are searched without an index. */
  static final int LARGEST_WITHOUT = 16;

  private static final int SLOT_BYTES = 4;

  private final BlockPool blocks;

  PropertyIndex(Heap heap) {
    this.blocks = heap.blocks("PropertyIndex[]");
  }

  long find(long object, long name, NamePool names, boolean caseSensitive) {
    long slots = ASObjectStruct.index(object);
    long properties = ASObjectStruct.properties(object);
    int mask = mask(object);
    long folded = names.folded(name);
    int slot = names.hash(folded) & mask;
    for (int place = read(slots, slot); place != 0; place = read(slots, slot)) {
      long property = properties + (place - 1) * ASPropertyStruct.SIZE;
      long own = ASPropertyStruct.name(property);
      if (matches(own, name, folded, names, caseSensitive) && PropertyTable.isProperty(property)) {
        return property;
      }
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  private static boolean matches(
      long own, long name, long folded, NamePool names, boolean caseSensitive) {
    return own == name || (!caseSensitive && own != 0 && names.folded(own) == folded);
  }

  void insert(long object, long name, int place, NamePool names) {
    long slots = ASObjectStruct.index(object);
    int mask = mask(object);
    int slot = names.hash(names.folded(name)) & mask;
    while (read(slots, slot) != 0) slot = (slot + 1) & mask;
    write(slots, slot, place + 1);
  }

  /** Makes the index of a block that is large enough to need one. */
  void build(long object, NamePool names) {
    int capacity = ASObjectStruct.numProperties(object);
    if (capacity <= LARGEST_WITHOUT) return;
    ASObjectStruct.index(object, blocks.allocateZeroed(bytes(capacity)));
    insertAll(object, names);
  }

  /** Fills the index, if there is one, anew after the block was compacted. */
  void rebuild(long object, NamePool names) {
    long slots = ASObjectStruct.index(object);
    if (slots == 0) return;
    long bytes = bytes(ASObjectStruct.numProperties(object));
    Handles.MEMORY.asSlice(Handles.at(slots, bytes), bytes).fill((byte) 0);
    insertAll(object, names);
  }

  void free(long object, int capacity) {
    long slots = ASObjectStruct.index(object);
    if (slots == 0) return;
    blocks.free(slots, bytes(capacity));
    ASObjectStruct.index(object, 0);
  }

  private void insertAll(long object, NamePool names) {
    int used = ASObjectStruct.numUsed(object);
    for (int place = 0; place < used; place++) {
      long property = PropertyTable.at(object, place);
      if (property != 0) insert(object, ASPropertyStruct.name(property), place, names);
    }
  }

  private static int mask(long object) {
    return ASObjectStruct.numProperties(object) * 2 - 1;
  }

  private static long bytes(int capacity) {
    return (long) capacity * 2 * SLOT_BYTES;
  }

  private static int read(long slots, int slot) {
    return Handles.MEMORY.get(
        ValueLayout.JAVA_INT_UNALIGNED, Handles.at(slots + (long) slot * SLOT_BYTES));
  }

  private static void write(long slots, int slot, int value) {
    Handles.MEMORY.set(
        ValueLayout.JAVA_INT_UNALIGNED, Handles.at(slots + (long) slot * SLOT_BYTES), value);
  }
}
