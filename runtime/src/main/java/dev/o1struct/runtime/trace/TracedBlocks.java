package dev.o1struct.runtime.trace;

import dev.o1struct.runtime.sizeclasses.Blocks;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.statistics.RequestHistogram;

/** Writes down what the program asks a block pool for. */
final class TracedBlocks extends Blocks {
  private final Blocks blocks;
  private final Trace trace;
  private final String pool;

  TracedBlocks(Blocks blocks, Trace trace, String name) {
    this.blocks = blocks;
    this.trace = trace;
    this.pool = TraceLine.blocks(name);
  }

  @Override
  public long allocate(long bytes) {
    return trace.allocating(TraceLine.ALLOCATE, bytes, pool, () -> blocks.allocate(bytes));
  }

  @Override
  public void free(long handle, long bytes) {
    trace.freeing(TraceLine.FREE, bytes, handle, pool, () -> blocks.free(handle, bytes));
  }

  @Override
  public long usableBytes(long bytes) {
    return blocks.usableBytes(bytes);
  }

  @Override
  public long clearedBytes(long bytes) {
    return blocks.clearedBytes(bytes);
  }

  @Override
  public void checkReadable(long handle, long bytes) {
    blocks.checkReadable(handle, bytes);
  }

  @Override
  public boolean resizeInPlace(long oldBytes, long newBytes) {
    return blocks.resizeInPlace(oldBytes, newBytes);
  }

  @Override
  public void replace(long bytes) {
    blocks.replace(bytes);
  }

  @Override
  public long peak() {
    return blocks.peak();
  }

  @Override
  public long allocations() {
    return blocks.allocations();
  }

  @Override
  public long frees() {
    return blocks.frees();
  }

  @Override
  public long usedBytes() {
    return blocks.usedBytes();
  }

  @Override
  public PoolStatistics statistics() {
    return blocks.statistics();
  }

  @Override
  public RequestHistogram requests() {
    return blocks.requests();
  }

  @Override
  public void close() {
    blocks.close();
  }
}
