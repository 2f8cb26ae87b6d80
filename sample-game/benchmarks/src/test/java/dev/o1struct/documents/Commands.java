package dev.o1struct.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The three commands of {@code sample-game}, as picocli knows them. */
final class Commands {
  private static final Map<String, CommandSpec> SPECS =
      Map.of(
          "play", spec("dev.o1struct.player.launch.PlayCommand"),
          "recompile", spec("dev.o1struct.recompiler.RecompileCommand"),
          "benchmark", spec("dev.o1struct.benchmarks.Benchmarks"));

  private Commands() {}

  private static CommandSpec spec(String type) {
    try {
      return CommandSpec.forAnnotatedObject(Class.forName(type));
    } catch (ClassNotFoundException missing) {
      throw new LinkageError(type, missing);
    }
  }

  static Set<String> names() {
    return new TreeSet<>(SPECS.keySet());
  }

  static Set<String> subcommands(String command) {
    return SPECS.get(command).subcommands().keySet();
  }

  /** The options of a command and its subcommands. */
  static Set<String> options(String command) {
    CommandSpec spec = SPECS.get(command);
    Set<String> options = new TreeSet<>(spec.optionsMap().keySet());
    for (CommandLine subcommand : spec.subcommands().values()) {
      options.addAll(subcommand.getCommandSpec().optionsMap().keySet());
    }
    return options;
  }

  /** Which commands have which options. */
  static Map<String, Set<String>> options() {
    return new HashMap<>(names().stream().collect(Collectors.toMap(n -> n, Commands::options)));
  }
}
