package dev.o1struct.runtime.heap;

import dev.o1struct.runtime.assembly.HeapAssembly;

/** What lies beneath a heap, for tests. */
@SuppressWarnings("exports") // for tests of this module
public final class HeapBeneath {
  private HeapBeneath() {}

  /** How it is put together. */
  public static HeapAssembly of(Heap heap) {
    return heap.assembly();
  }

  /** The heap that was put together so. */
  public static Heap over(HeapAssembly assembly) {
    return Heap.of(assembly);
  }
}
