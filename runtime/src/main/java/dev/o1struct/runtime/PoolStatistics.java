package dev.o1struct.runtime;

/**
 * What one user of a heap holds. Struct pools, blocks and names count items; the frame stack counts
 * bytes.
 *
 * @param name what the program called it; the other two are "names" and "frames"
 * @param slotBytes size of each item, 0 where they differ
 * @param live in use now
 * @param peak most that were in use at once
 * @param allocated in all, so far
 * @param freed in all, so far
 * @param bytes of memory taken, free slots and rounding included
 * @param slack those of them that hold nothing
 * @param rounding those of the slack that belong to live items, beyond what was asked for
 */
public record PoolStatistics(
    String name,
    long slotBytes,
    long live,
    long peak,
    long allocated,
    long freed,
    long bytes,
    long slack,
    long rounding) {
  /** Bytes of slots that were in use and are free, at most; 0 where items differ in size. */
  long freeSlotBytes() {
    return Math.min((peak - live) * slotBytes, slack);
  }
}
