package dev.o1struct.runtime;

/** A pool of structs of one type. Get it from {@link Heap#pool}. */
public final class StructPool extends SlabPool {
  private final String name;

  StructPool(String name, HeapChain chain, long slotBytes, long slabBytes) {
    super(name, slotBytes + Guard.CANARY_BYTES, chain, slotBytes, slabBytes);
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
