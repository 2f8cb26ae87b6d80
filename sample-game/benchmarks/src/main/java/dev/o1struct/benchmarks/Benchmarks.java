package dev.o1struct.benchmarks;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one subcommand for each thing that can be measured. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description = "Measures the memory floors.",
    subcommands = {Compare.class, Slots.class, GrowthTimes.class, Scaling.class, All.class})
public final class Benchmarks {
  private Benchmarks() {}

  /** All subcommands. */
  static CommandLine commandLine() {
    return Version.on(new CommandLine(new Benchmarks()));
  }

  /** Runs a subcommand. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }
}
