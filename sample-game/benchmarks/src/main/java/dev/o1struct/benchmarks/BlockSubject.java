package dev.o1struct.benchmarks;

import static dev.o1struct.runtime.handles.Handles.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.handles.Handles;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/** A way to get blocks of any size, which are named by a {@code long}. Does every workload. */
public abstract class BlockSubject extends Subject
    implements Workloads.Pair, Workloads.Churn, Workloads.Call, Workloads.Nodes {
  // Static, as in C, whose compiler knows where they are; a fork measures one subject.
  private static final long[] LIVE = new long[Sequence.SLOTS];
  private static final int[] LIVE_BYTES = new int[Sequence.SLOTS];

  BlockSubject() {
    Arrays.fill(LIVE, 0); // what another subject left there, in a test
  }

  /** A block with undefined contents. */
  abstract long allocate(long bytes);

  /** Frees a block that was allocated with this many bytes. */
  abstract void free(long block, long bytes);

  /** Writes a word at an address in a block. */
  void put(long address, long value) {
    MEMORY.set(JAVA_LONG_UNALIGNED, Handles.at(address), value);
  }

  /** Reads a word. */
  long get(long address) {
    return MEMORY.get(JAVA_LONG_UNALIGNED, Handles.at(address));
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Pair.OPERATIONS)
  public long pair() {
    long sum = 0;
    for (int i = 0; i < Workloads.Pair.OPERATIONS; i++) {
      long block = allocate(Sequence.VALUE_BYTES);
      put(block, i);
      barrier();
      sum += block;
      free(block, Sequence.VALUE_BYTES);
    }
    return sum;
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Churn.OPERATIONS)
  public void churn() {
    for (int i = 0; i < Workloads.Churn.OPERATIONS; i++) {
      int slot = Sequence.SLOT[i];
      int bytes = Sequence.SIZE[i];
      if (LIVE[slot] != 0) {
        free(LIVE[slot], LIVE_BYTES[slot]);
      }
      long block = allocate(bytes);
      put(block, i);
      LIVE[slot] = block;
      LIVE_BYTES[slot] = bytes;
    }
  }

  @Override
  public long checksum() {
    long sum = 0;
    for (int slot = 0; slot < Sequence.SLOTS; slot++) {
      sum += get(LIVE[slot]) * LIVE_BYTES[slot];
    }
    return sum;
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Call.OPERATIONS)
  public long call() {
    long sum = 0;
    for (int i = 0; i < Workloads.Call.OPERATIONS; i++) {
      long argumentBytes = Sequence.ARGUMENTS[i] * (long) Sequence.VALUE_BYTES;
      long registerBytes = Sequence.REGISTERS[i] * (long) Sequence.VALUE_BYTES;
      long arguments = allocate(argumentBytes);
      fill(arguments, argumentBytes, i);
      long registers = allocate(registerBytes);
      fill(registers, registerBytes, 0);
      barrier();
      sum += sum(arguments, argumentBytes) + sum(registers, registerBytes);
      barrier();
      free(registers, registerBytes);
      free(arguments, argumentBytes);
    }
    return sum;
  }

  private void fill(long values, long bytes, long first) {
    long number = first;
    for (long offset = 0; offset < bytes; offset += Sequence.VALUE_BYTES) {
      put(values + offset, number++);
    }
  }

  private long sum(long values, long bytes) {
    long sum = 0;
    for (long offset = 0; offset < bytes; offset += Sequence.VALUE_BYTES) {
      sum += get(values + offset);
    }
    return sum;
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Nodes.OPERATIONS)
  public long list() {
    long sum = 0;
    for (int i = 0; i < Workloads.Nodes.LISTS; i++) {
      long head = build();
      barrier();
      for (long node = head; node != 0; node = get(node)) {
        sum += get(node + Long.BYTES);
      }
      barrier();
      freeAll(head);
    }
    return sum;
  }

  private long build() {
    long head = 0;
    for (int k = 0; k < Sequence.NODES; k++) {
      long node = allocate(Sequence.NODE_BYTES);
      put(node, head);
      put(node + Long.BYTES, k);
      head = node;
    }
    return head;
  }

  private void freeAll(long head) {
    long node = head;
    while (node != 0) {
      long next = get(node);
      free(node, Sequence.NODE_BYTES);
      node = next;
    }
  }
}
