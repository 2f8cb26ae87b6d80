package dev.o1struct.runtime.trace;

import dev.o1struct.runtime.sizeclasses.Blocks;
import dev.o1struct.runtime.sizeclasses.SizeClass;
import dev.o1struct.runtime.sizeclasses.SizeClasses;
import dev.o1struct.runtime.statistics.PoolStatistics;
import java.util.List;

/** Writes down what the program asks block pools, names and size classes for. */
public final class TracedClasses extends SizeClasses {
  private final SizeClasses classes;
  private final Trace trace;

  /** Wraps the classes of a heap; gives the contract, as {@link TracedSource#of} does. */
  public static SizeClasses of(SizeClasses classes, Trace trace) {
    return new TracedClasses(classes, trace);
  }

  private TracedClasses(SizeClasses classes, Trace trace) {
    this.classes = classes;
    this.trace = trace;
  }

  @Override
  public Blocks blocks(String name, int type) {
    return new TracedBlocks(classes.blocks(name, type), trace, name);
  }

  @Override
  public long trimSlabs(int sizeClass) {
    return trace.ofPool(
        TraceLine.TRIM,
        SizeClass.slotBytes(sizeClass),
        TraceLine.CLASS,
        () -> classes.trimSlabs(sizeClass));
  }

  @Override
  public void reserve(long slotBytes, long slots, boolean touch) {
    trace.attempting(
        TraceLine.RESERVE,
        slotBytes,
        slots,
        TraceLine.CLASS,
        () -> classes.reserve(slotBytes, slots, touch));
  }

  @Override
  public long trimmable() {
    return classes.trimmable();
  }

  @Override
  public void checkInvariants() {
    classes.checkInvariants();
  }

  @Override
  public void close() {
    classes.close();
  }

  @Override
  public List<PoolStatistics> statistics() {
    return classes.statistics();
  }
}
