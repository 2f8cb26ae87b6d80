package dev.o1struct.benchmarks;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs one benchmark in one fork.
 *
 * @param iterations warm-up iterations, and as many measured ones
 * @param milliseconds length of an iteration
 */
record JmhFork(int iterations, int milliseconds) {
  /**
   * Measures.
   *
   * @param collected whether the collector's share counts; else it is the CPU time of the
   *     benchmark's thread alone
   * @return nanoseconds of an operation
   */
  double nanoseconds(Class<? extends Subject> subject, Workload workload, boolean collected)
      throws RunnerException {
    String name = subject.getName() + "." + workload.method();
    TimeValue time = TimeValue.milliseconds(milliseconds);
    Options options =
        new OptionsBuilder()
            .include("^" + name.replace(".", "\\.") + "$")
            .forks(1)
            .warmupIterations(iterations)
            .warmupTime(time)
            .measurementIterations(iterations)
            .measurementTime(time)
            .addProfiler(CpuTime.class)
            .shouldFailOnError(true)
            .build();
    PrintStream silence =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    RunResult result =
        new Runner(options, OutputFormatFactory.createFormatInstance(silence, VerboseMode.SILENT))
            .runSingle();
    String label = collected ? CpuTime.WITH_COLLECTOR : CpuTime.THREAD;
    return Objects.requireNonNull(result.getSecondaryResults().get(label), label).getScore();
  }
}
