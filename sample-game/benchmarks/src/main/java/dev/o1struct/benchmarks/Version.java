package dev.o1struct.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;

/** What the command and its subcommands answer to {@code -V}. */
final class Version {
  private Version() {}

  /** Lets them print the name of the command, and the version that Maven has built. */
  static CommandLine on(CommandLine line) {
    String version = line.getCommandName() + " (o1struct) " + read();
    line.getCommandSpec().version(version);
    line.getSubcommands().values().forEach(command -> command.getCommandSpec().version(version));
    return line;
  }

  private static String read() {
    try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
      byte[] version = Objects.requireNonNull(text, "version.txt").readAllBytes();
      return new String(version, StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
