package dev.o1struct.benchmarks;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All measurements, one after the other. */
@Command(
    name = "all",
    mixinStandardHelpOptions = true,
    description =
        "Everything into one Markdown file, about a quarter of an hour on a quiet machine.")
final class All implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "A Markdown file; scaling.csv and scaling.svg go beside it.")
  private String file = "";

  @Option(names = "--rounds", description = "Rounds of the comparison (${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Override
  public Integer call() {
    CommandLine benchmarks = Benchmarks.commandLine();
    int status = benchmarks.execute("slots", "--out", file);
    status |= benchmarks.execute("growth", "--out", file);
    status |= benchmarks.execute("scaling", "--out", file);
    return status
        | benchmarks.execute("compare", "--out", file, "--rounds", String.valueOf(rounds));
  }
}
