package dev.o1struct.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * Netty's allocators in their best set-up: direct memory by Unsafe, caches of the thread, no checks
 * of bounds or reference counts, no leak detection, and a thread of Netty's own. There is no list:
 * nodes of buffers would have to be Java objects.
 */
public abstract class NettyBuffers extends Subject
    implements Workloads.Pair, Workloads.Churn, Workloads.Call {
  // Static, as in C, whose compiler knows where it is; a fork measures one subject.
  private static final @Nullable ByteBuf[] LIVE = new ByteBuf[Sequence.SLOTS];

  NettyBuffers() {
    Arrays.fill(LIVE, null); // what another subject left there, in a test
  }

  /** What makes the buffers. */
  abstract ByteBufAllocator allocator();

  private ByteBuf allocate(int bytes) {
    return allocator().directBuffer(bytes, bytes);
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Pair.OPERATIONS)
  public long pair() {
    long sum = 0;
    for (int i = 0; i < Workloads.Pair.OPERATIONS; i++) {
      ByteBuf buffer = allocate(Sequence.VALUE_BYTES);
      buffer.setLongLE(0, i);
      barrier();
      sum += buffer.capacity();
      buffer.release();
    }
    return sum;
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Churn.OPERATIONS)
  public void churn() {
    for (int i = 0; i < Workloads.Churn.OPERATIONS; i++) {
      int slot = Sequence.SLOT[i];
      ByteBuf old = LIVE[slot];
      if (old != null) {
        old.release();
      }
      ByteBuf buffer = allocate(Sequence.SIZE[i]);
      buffer.setLongLE(0, i);
      LIVE[slot] = buffer;
    }
  }

  @Override
  public long checksum() {
    long sum = 0;
    for (ByteBuf buffer : LIVE) {
      sum += buffer == null ? 0 : buffer.getLongLE(0) * buffer.capacity();
    }
    return sum;
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Call.OPERATIONS)
  public long call() {
    long sum = 0;
    for (int i = 0; i < Workloads.Call.OPERATIONS; i++) {
      ByteBuf arguments = allocate(Sequence.ARGUMENTS[i] * Sequence.VALUE_BYTES);
      fill(arguments, i);
      ByteBuf registers = allocate(Sequence.REGISTERS[i] * Sequence.VALUE_BYTES);
      fill(registers, 0);
      barrier();
      sum += sum(arguments) + sum(registers);
      barrier();
      registers.release();
      arguments.release();
    }
    return sum;
  }

  private static void fill(ByteBuf values, long first) {
    int bytes = values.capacity();
    long number = first;
    for (int offset = 0; offset < bytes; offset += Sequence.VALUE_BYTES) {
      values.setLongLE(offset, number++);
    }
  }

  private static long sum(ByteBuf values) {
    int bytes = values.capacity();
    long sum = 0;
    for (int offset = 0; offset < bytes; offset += Sequence.VALUE_BYTES) {
      sum += values.getLongLE(offset);
    }
    return sum;
  }
}
