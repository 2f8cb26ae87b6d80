package dev.o1struct.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Plain Java objects, as large as the structs, in a heap of 1 GiB. What a workload frees is left to
 * the collector. A black hole stands for the rest of the program, without which the compiler would
 * not allocate at all.
 */
public abstract class JavaObjects extends Subject
    implements Workloads.Pair, Workloads.Churn, Workloads.Call, Workloads.Nodes {
  /** What {@link Value} would be in Java: 32 bytes with its header. */
  @SuppressWarnings("UnusedVariable") // fields that only make it as large
  private static final class JavaValue {
    private final long number;
    @Nullable Object block;
    int type;

    JavaValue(long number) {
      this.number = number;
    }
  }

  /** What {@link Node} would be in Java: 24 bytes with its header. */
  private static final class JavaNode {
    private final @Nullable JavaNode next;
    private final long number;

    JavaNode(@Nullable JavaNode next, long number) {
      this.next = next;
      this.number = number;
    }
  }

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  // Static, as in C, whose compiler knows where it is; a fork measures one subject.
  private static final byte[][] LIVE = new byte[Sequence.SLOTS][];
  private @Nullable Blackhole blackhole;

  /** JMH's, before anything is measured. */
  @Setup
  public void consumeBy(Blackhole consumer) {
    blackhole = consumer;
  }

  private void consume(@Nullable Object made) {
    Blackhole consumer = blackhole;
    if (consumer != null) {
      consumer.consume(made);
    }
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Pair.OPERATIONS)
  public long pair() {
    long sum = 0;
    for (int i = 0; i < Workloads.Pair.OPERATIONS; i++) {
      JavaValue value = new JavaValue(i);
      consume(value);
      sum += value.number;
    }
    return sum;
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Churn.OPERATIONS)
  public void churn() {
    for (int i = 0; i < Workloads.Churn.OPERATIONS; i++) {
      byte[] block = new byte[Sequence.SIZE[i]];
      WORD.set(block, 0, (long) i);
      LIVE[Sequence.SLOT[i]] = block;
    }
  }

  @Override
  public long checksum() {
    long sum = 0;
    for (byte[] block : LIVE) {
      sum += (long) WORD.get(block, 0) * block.length;
    }
    return sum;
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Call.OPERATIONS)
  public long call() {
    long sum = 0;
    for (int i = 0; i < Workloads.Call.OPERATIONS; i++) {
      JavaValue[] arguments = values(Sequence.ARGUMENTS[i], i);
      JavaValue[] registers = values(Sequence.REGISTERS[i], 0);
      consume(arguments);
      consume(registers);
      sum += sum(arguments) + sum(registers);
    }
    return sum;
  }

  private static JavaValue[] values(int count, int first) {
    JavaValue[] values = new JavaValue[count];
    for (int k = 0; k < count; k++) {
      values[k] = new JavaValue(first + k);
    }
    return values;
  }

  private static long sum(JavaValue[] values) {
    long sum = 0;
    for (JavaValue value : values) {
      sum += value.number;
    }
    return sum;
  }

  @Override
  @Benchmark
  @OperationsPerInvocation(Workloads.Nodes.OPERATIONS)
  public long list() {
    long sum = 0;
    for (int i = 0; i < Workloads.Nodes.LISTS; i++) {
      JavaNode head = null;
      for (int k = 0; k < Sequence.NODES; k++) {
        head = new JavaNode(head, k);
      }
      consume(head);
      for (JavaNode node = head; node != null; node = node.next) {
        sum += node.number;
      }
    }
    return sum;
  }
}
