package dev.o1struct.runtime.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much address space this process may still take: {@code ulimit -v} on Linux. Only looked at
 * when a file was refused, since each refusal makes the JVM collect garbage and wait for a tenth of
 * a second.
 */
final class AddressLimit {
  private AddressLimit() {}

  /** Bytes; the largest number where there is no limit, or none is known. */
  static long left() {
    try {
      long limit = number(Path.of("/proc/self/limits"), "Max address space");
      long used = number(Path.of("/proc/self/status"), "VmSize:") << 10;
      return limit < 0 || used < 0 ? Long.MAX_VALUE : Math.max(0, limit - used);
    } catch (IOException | NumberFormatException unknown) {
      return Long.MAX_VALUE;
    }
  }

  /** The first number of a line that starts like this; −1 if there is none. */
  private static long number(Path file, String start) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(start)) {
        String word = line.substring(start.length()).strip().split("\\s+", 2)[0];
        return word.equals("unlimited") ? -1 : Long.parseLong(word);
      }
    }
    return -1;
  }
}
