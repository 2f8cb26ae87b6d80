package dev.o1struct.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPU time of an operation, as the C side measures it: what other processes take of the machine
 * meanwhile is not counted. Two figures: that of the benchmark's own thread, and that of the whole
 * process, collector included.
 */
public final class CpuTime implements InternalProfiler {
  /** Label of the thread's figure. */
  static final String THREAD = "cpu.thread";

  /** Label of the process's figure. */
  static final String PROCESS = "cpu.process";

  private long threadStart;
  private long processStart;

  @Override
  public String getDescription() {
    return "CPU time of an operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    threadStart = threadNanos();
    processStart = processNanos();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double operations = result.getMetadata().getAllOps();
    return List.of(
        nanos(THREAD, (threadNanos() - threadStart) / operations),
        nanos(PROCESS, (processNanos() - processStart) / operations));
  }

  private static ScalarResult nanos(String label, double value) {
    return new ScalarResult(label, value, "ns/op", AggregationPolicy.AVG);
  }

  /** CPU time of the threads that run benchmarks. */
  private static long threadNanos() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().contains("jmh-worker")) {
        sum += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return sum;
  }

  private static long processNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
