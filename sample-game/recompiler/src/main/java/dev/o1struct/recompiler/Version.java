package dev.o1struct.recompiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a command answers to {@code -V}. */
public final class Version {
  private Version() {}

  /** The name of the command, and the version that Maven has built. */
  public static String of(String command) {
    try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
      byte[] version = Objects.requireNonNull(text, "version.txt").readAllBytes();
      return command + " (o1struct) " + new String(version, StandardCharsets.UTF_8).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
