package dev.o1struct.processor.layout;

/**
 * How a pool's slots fill its slabs, with the slabs that the runtime makes by default: 64 KiB, or
 * as much more as 15 slots need, up to 1 MiB. The allocator's header takes 32 bytes of each.
 *
 * @param slabBytes a slab, header included
 * @param slots how many slots are in it
 * @param leftBytes what remains at its end
 */
public record SlabFit(long slabBytes, long slots, long leftBytes) {
  private static final long HEADER_BYTES = 32;
  private static final long LEAST_BYTES = 64 << 10;
  private static final long MOST_BYTES = 1 << 20;
  private static final long GOOD_SLOTS = 15;

  /** The slabs of slots of that size. */
  public static SlabFit of(long slotBytes) {
    long good = slotBytes * GOOD_SLOTS + HEADER_BYTES;
    long slab = LEAST_BYTES;
    while (slab < good && slab < MOST_BYTES) {
      slab *= 2;
    }
    long usable = slab - HEADER_BYTES;
    return new SlabFit(slab, usable / slotBytes, usable % slotBytes);
  }
}
