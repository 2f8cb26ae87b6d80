package dev.o1struct.benchmarks;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * The JDK's own way: an arena for each pair, call and list, which frees all at once, and zeroes
 * what it allocates. There is no churn: blocks of an arena cannot be freed singly.
 */
@SuppressWarnings("restricted")
public class ConfinedArenas extends Subject
    implements Workloads.Pair, Workloads.Call, Workloads.Nodes {
  private static final AddressLayout NODE =
      ADDRESS.withTargetLayout(
          MemoryLayout.sequenceLayout(Sequence.NODE_BYTES / Long.BYTES, JAVA_LONG));

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Pair.OPERATIONS)
  public long pair() {
    long sum = 0;
    for (int i = 0; i < Workloads.Pair.OPERATIONS; i++) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment value = arena.allocate(Sequence.VALUE_BYTES, Long.BYTES);
        value.set(JAVA_LONG, 0, i);
        barrier();
        sum += value.byteSize();
      }
    }
    return sum;
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Call.OPERATIONS)
  public long call() {
    long sum = 0;
    for (int i = 0; i < Workloads.Call.OPERATIONS; i++) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment arguments = values(arena, Sequence.ARGUMENTS[i], i);
        MemorySegment registers = values(arena, Sequence.REGISTERS[i], 0);
        barrier();
        sum += sum(arguments) + sum(registers);
        barrier();
      }
    }
    return sum;
  }

  private static MemorySegment values(Arena arena, int count, int first) {
    MemorySegment values = arena.allocate((long) count * Sequence.VALUE_BYTES, Long.BYTES);
    for (int k = 0; k < count; k++) {
      values.set(JAVA_LONG, (long) k * Sequence.VALUE_BYTES, first + k);
    }
    return values;
  }

  private static long sum(MemorySegment values) {
    long sum = 0;
    for (long offset = 0; offset < values.byteSize(); offset += Sequence.VALUE_BYTES) {
      sum += values.get(JAVA_LONG, offset);
    }
    return sum;
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Nodes.OPERATIONS)
  public long list() {
    long sum = 0;
    for (int i = 0; i < Workloads.Nodes.LISTS; i++) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment head = build(arena);
        barrier();
        for (MemorySegment node = head; node.address() != 0; node = node.get(NODE, 0)) {
          sum += node.get(JAVA_LONG, Long.BYTES);
        }
        barrier();
      }
    }
    return sum;
  }

  private static MemorySegment build(Arena arena) {
    MemorySegment head = MemorySegment.NULL;
    for (int k = 0; k < Sequence.NODES; k++) {
      MemorySegment node = arena.allocate(Sequence.NODE_BYTES, Long.BYTES);
      node.set(NODE, 0, head);
      node.set(JAVA_LONG, Long.BYTES, k);
      head = node;
    }
    return head;
  }
}
