package dev.o1struct.runtime.sizeclasses;

import dev.o1struct.runtime.slots.Slots;
import dev.o1struct.runtime.statistics.PoolStatistics;
import java.util.List;

/**
 * What is beneath the blocks of a heap: slots of each size class, which all accounts share. Each
 * mode has its own.
 */
public abstract class SizeClasses {
  /** For those who serve blocks, and those who wrap them. */
  protected SizeClasses() {}

  /**
   * Blocks on an account of their own.
   *
   * @param name as the statistics show it
   * @param type what checked mode knows the blocks as, of its type table
   */
  public abstract Blocks blocks(String name, int type);

  /** Gives slabs of a class without a live slot back to the chain; returns their bytes. */
  public abstract long trimSlabs(int sizeClass);

  /** The same for all classes. */
  public final long trimSlabs() {
    long bytes = 0;
    for (int sizeClass = 0; sizeClass < SizeClass.COUNT; sizeClass++) {
      bytes += trimSlabs(sizeClass);
    }
    return bytes;
  }

  /** As {@link Slots#trimmable}: of the class with the largest such slabs. */
  public long trimmable() {
    return 0;
  }

  /** Takes slabs ahead of need, as {@link Slots#reserve}, for the class of these slots. */
  public abstract void reserve(long slotBytes, long slots, boolean touch);

  /** As {@link Slots#checkInvariants}. */
  public abstract void checkInvariants();

  /** Forgets everything; the window has been given back. */
  public abstract void close();

  /** Of each class that was ever used. Changes nothing, so that other threads may ask too. */
  public abstract List<PoolStatistics> statistics();

  /**
   * Figures of one class.
   *
   * @param slotBytes of the largest block that it has room for: what {@link #reserve} takes
   */
  static PoolStatistics statistics(
      long slotBytes, long peak, long allocations, long frees, long takenBytes) {
    long live = allocations - frees;
    return new PoolStatistics(
        "size class " + slotBytes,
        slotBytes,
        live,
        peak,
        allocations,
        frees,
        takenBytes,
        // A malloc of its own may take less than a slot of the class.
        Math.max(0, takenBytes - live * slotBytes),
        0);
  }
}
