package dev.o1struct.processor.layout;

/**
 * How a pool's slots fill its slabs, with the slabs that the runtime makes by default: 64 KiB, or
 * as much more as 15 slots need, up to 1 MiB. The allocator's header takes 32 bytes of each, and
 * slots start at a multiple of the largest power of two that divides their size, up to 4096.
 *
 * @param slabBytes a slab, header included
 * @param slots how many slots are in it
 * @param leftBytes what remains of it
 */
public record SlabFit(long slabBytes, long slots, long leftBytes) {
  private static final long HEADER_BYTES = 32;
  private static final long LEAST_BYTES = 64 << 10;
  private static final long MOST_BYTES = 1 << 20;
  private static final long GOOD_SLOTS = 15;
  private static final long MOST_ALIGNMENT = 4096;

  /** The slabs of slots of that size. */
  public static SlabFit of(long slotBytes) {
    long alignment = Math.min(Long.lowestOneBit(slotBytes), MOST_ALIGNMENT);
    long lead = Math.max(0, alignment - HEADER_BYTES);
    long good = Math.max(slotBytes, Math.min(slotBytes * GOOD_SLOTS, MOST_BYTES - HEADER_BYTES));
    long slab = LEAST_BYTES;
    while (slab < HEADER_BYTES + lead + good) {
      slab *= 2;
    }
    long usable = slab - HEADER_BYTES;
    long slots = (usable - lead) / slotBytes;
    return new SlabFit(slab, slots, usable - slots * slotBytes);
  }
}
