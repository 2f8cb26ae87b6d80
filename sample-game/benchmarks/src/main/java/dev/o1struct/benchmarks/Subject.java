package dev.o1struct.benchmarks;

import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A way to get memory. Each fork loads one concrete subject and runs one of its workloads, so that
 * the compiler sees through the abstract methods of those above it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-XX:+UseSerialGC"})
public abstract class Subject {
  /**
   * What {@code BAR()} is in C: the compiler keeps no value over it and drops no store before it.
   * No instruction on x86.
   */
  static void barrier() {
    VarHandle.acquireFence();
    VarHandle.releaseFence();
  }
}
