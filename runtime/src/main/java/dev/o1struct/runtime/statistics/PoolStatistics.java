package dev.o1struct.runtime.statistics;

/**
 * What one user of a heap holds. Struct pools, blocks and names count items; the frame stack counts
 * bytes.
 *
 * @param name what the program called it; the other two are "names" and "frames"
 * @param slotBytes size of each item, 0 where they differ
 * @param live in use now
 * @param peak most that were in use at once
 * @param allocations how many, so far
 * @param frees how many, so far
 * @param takenBytes of memory, free slots and rounding included
 * @param slackBytes those of them that hold nothing
 * @param roundingBytes those of the slack that belong to live items, beyond what was asked for
 * @param type qualified name of the struct type, whatever else the heap has; empty where it is no
 *     pool of structs
 */
public record PoolStatistics(
    String name,
    long slotBytes,
    long live,
    long peak,
    long allocations,
    long frees,
    long takenBytes,
    long slackBytes,
    long roundingBytes,
    String type) {
  /** Of what is no pool of structs. */
  public PoolStatistics(
      String name,
      long slotBytes,
      long live,
      long peak,
      long allocations,
      long frees,
      long takenBytes,
      long slackBytes,
      long roundingBytes) {
    this(
        name, slotBytes, live, peak, allocations, frees, takenBytes, slackBytes, roundingBytes, "");
  }

  /** Bytes of slots that were in use and are free, at most; 0 where items differ in size. */
  public long freeSlotBytes() {
    return Math.min((peak - live) * slotBytes, slackBytes);
  }
}
