package dev.o1struct.runtime;

/**
 * A pool of structs of one type. Get it from {@link Heap#pool}. Its slots are aligned to the
 * largest power of two that divides their size, up to 4096: a struct whose size is a multiple of 64
 * starts at a cache line.
 */
public final class StructPool extends SlabPool {
  private final String name;

  StructPool(String name, HeapChain chain, long slotBytes, long slabBytes) {
    this(name, chain, slotBytes, slabBytes, false);
  }

  /** As above; {@code system} says that malloc serves each slot, whoever serves other pools. */
  StructPool(String name, HeapChain chain, long slotBytes, long slabBytes, boolean system) {
    super(
        name,
        Cells.alignUp(slotBytes + Guard.CANARY_BYTES, Cells.alignmentOf(slotBytes)),
        Cells.alignmentOf(slotBytes),
        chain,
        slotBytes,
        slabBytes,
        system);
    this.name = name;
  }

  /** Name of the struct type, as the statistics show it. */
  public String name() {
    return name;
  }

  @Override
  String traceName() {
    return TraceLine.pool(name);
  }

  PoolStatistics statistics() {
    long slack = bytes() - live() * slotBytes();
    return new PoolStatistics(
        name, slotBytes(), live(), peak(), allocated(), freed(), bytes(), slack, 0);
  }
}
