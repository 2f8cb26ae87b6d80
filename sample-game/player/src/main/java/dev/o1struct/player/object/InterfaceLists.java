package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import java.lang.foreign.ValueLayout;

/** The interfaces that a class's prototype object implements: a block of object handles. */
final class InterfaceLists {
  private static final int STRIDE = 8;

  private final BlockPool blocks;
  private final References references;

  InterfaceLists(Heap heap, References references) {
    this.blocks = heap.blocks("interfaces");
    this.references = references;
  }

  static long at(long object, int index) {
    return Handles.MEMORY.get(
        ValueLayout.JAVA_LONG_UNALIGNED,
        Handles.at(ASObjectStruct.interfaces(object) + (long) index * STRIDE));
  }

  void replace(long object, long[] faces, int count) {
    for (int i = 0; i < count; i++) references.retainObject(faces[i]);
    free(object);
    if (count == 0) return;
    long block = blocks.allocate((long) count * STRIDE);
    for (int i = 0; i < count; i++) {
      long at = Handles.at(block + (long) i * STRIDE);
      Handles.MEMORY.set(ValueLayout.JAVA_LONG_UNALIGNED, at, faces[i]);
    }
    ASObjectStruct.interfaces(object, block);
    ASObjectStruct.interfaceCount(object, count);
  }

  void free(long object) {
    int count = ASObjectStruct.interfaceCount(object);
    if (count == 0) return;
    for (int i = 0; i < count; i++) references.releaseObject(at(object, i));
    blocks.free(ASObjectStruct.interfaces(object), (long) count * STRIDE);
    ASObjectStruct.interfaces(object, 0);
    ASObjectStruct.interfaceCount(object, 0);
  }
}
