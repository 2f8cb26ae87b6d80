package dev.o1struct.benchmarks;

import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * What programs use: generated pools and accessors for pairs and lists, a frame stack for calls.
 * (The blocks of churn are those of {@link BlockPoolBlocks}.)
 */
public class Pools extends Subject implements Workloads.Pair, Workloads.Call, Workloads.Nodes {
  private static final Heap HEAP = Heap.open();
  private static final StructPool<Value> VALUES = ValueStruct.pool(HEAP);
  private static final StructPool<Node> NODES = NodeStruct.pool(HEAP);
  private static final FrameStack FRAMES = HEAP.frames();

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Pair.OPERATIONS)
  public long pair() {
    long sum = 0;
    for (int i = 0; i < Workloads.Pair.OPERATIONS; i++) {
      long value = VALUES.allocate();
      ValueStruct.number(value, i);
      barrier();
      sum += value;
      VALUES.free(value);
    }
    return sum;
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Call.OPERATIONS)
  public long call() {
    long sum = 0;
    for (int i = 0; i < Workloads.Call.OPERATIONS; i++) {
      int argumentCount = Sequence.ARGUMENTS[i];
      int registerCount = Sequence.REGISTERS[i];
      long mark = FRAMES.mark();
      long arguments = FRAMES.push(argumentCount * ValueStruct.SIZE);
      fill(arguments, argumentCount, i);
      long registers = FRAMES.push(registerCount * ValueStruct.SIZE);
      fill(registers, registerCount, 0);
      barrier();
      sum += sum(arguments, argumentCount) + sum(registers, registerCount);
      barrier();
      FRAMES.release(mark);
    }
    return sum;
  }

  // By handle up to an end that is not counted, as short loops should be (runtime/doc/tuning.md).
  private static void fill(long values, int count, long first) {
    long number = first;
    long end = values + count * ValueStruct.SIZE;
    for (long value = values; value != end; value += ValueStruct.SIZE) {
      ValueStruct.number(value, number++);
    }
  }

  private static long sum(long values, int count) {
    long sum = 0;
    long end = values + count * ValueStruct.SIZE;
    for (long value = values; value != end; value += ValueStruct.SIZE) {
      sum += ValueStruct.number(value);
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
      for (long node = head; node != 0; node = NodeStruct.next(node)) {
        sum += NodeStruct.number(node);
      }
      barrier();
      freeAll(head);
    }
    return sum;
  }

  private static long build() {
    long head = 0;
    for (int k = 0; k < Sequence.NODES; k++) {
      long node = NODES.allocate();
      NodeStruct.next(node, head);
      NodeStruct.number(node, k);
      head = node;
    }
    return head;
  }

  private static void freeAll(long head) {
    long node = head;
    while (node != 0) {
      long next = NodeStruct.next(node);
      NODES.free(node);
      node = next;
    }
  }
}
