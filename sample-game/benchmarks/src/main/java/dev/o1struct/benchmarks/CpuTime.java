package dev.o1struct.benchmarks;

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
 * meanwhile is not counted.
 */
public final class CpuTime implements InternalProfiler {
  /** In the names of the threads that run benchmarks. */
  static final String WORKER = "jmh-worker";

  /** Label of the figure of the benchmark's own thread. */
  static final String THREAD = "cpu.thread";

  /** Label of the figure with the collector's threads. */
  static final String WITH_COLLECTOR = "cpu.collector";

  private final ThreadClocks clocks = new ThreadClocks();
  private long start;
  private long startWithCollector;

  @Override
  public String getDescription() {
    return "CPU time of an operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    start = clocks.ofJavaThreads(WORKER);
    startWithCollector = clocks.ofAllButCompilers();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double operations = result.getMetadata().getAllOps();
    return List.of(
        nanos(THREAD, (clocks.ofJavaThreads(WORKER) - start) / operations),
        nanos(WITH_COLLECTOR, (clocks.ofAllButCompilers() - startWithCollector) / operations));
  }

  private static ScalarResult nanos(String label, double value) {
    return new ScalarResult(label, value, "ns/op", AggregationPolicy.AVG);
  }
}
