package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.o1struct.runtime.testing.ForkedJvm;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the backend system is for: Valgrind sees each struct. Takes 15 seconds where Valgrind is
 * installed, and is skipped elsewhere.
 */
class ForkedValgrindTest {
  private static final Pattern LOST =
      Pattern.compile("([0-9,]+) bytes in ([0-9,]+) blocks are (?:definitely|possibly) lost");

  private static boolean isInstalled() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "valgrind")));
  }

  @Test
  void valgrindSeesWhatIsDoneWrongWithStructs(@TempDir Path folder) throws Exception {
    assumeTrue(isInstalled(), "valgrind is not installed");
    Path log = folder.resolve("valgrind.log");
    ForkedJvm.Output output =
        ForkedJvm.run(
            List.of(
                "valgrind",
                "--smc-check=all-non-file",
                "--trace-children=no",
                "--leak-check=full",
                "--num-callers=4",
                "--log-file=" + log),
            List.of(
                "-Xint",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED",
                "-Do1struct.backend=system"),
            LeakyProgram.class,
            List.of());
    assertEquals("done", output.out(), output::error);
    String seen = Files.readString(log);
    assertTrue(seen.contains("Invalid free()"), seen);
    checkSees(seen, "0 bytes inside a block of size 1,032 free'd");
    checkSees(seen, "8 bytes inside a block of size 1,048 free'd");
    checkSees(seen, "0 bytes after a block of size 1,064 alloc'd");
    assertTrue(leaked(seen) >= LeakyProgram.LEAKED - 5, () -> "some may be on a stack: " + seen);
  }

  private static void checkSees(String log, String text) {
    assertTrue(log.contains(text), () -> text + " is not in:\n" + log);
  }

  /** How many of the structs are told to be lost. */
  private static long leaked(String log) {
    long blocks = 0;
    for (Matcher lost = LOST.matcher(log); lost.find(); ) {
      long count = number(lost.group(2));
      if (number(lost.group(1)) == count * LeakyProgram.LEAKED_BYTES) {
        blocks += count;
      }
    }
    return blocks;
  }

  private static long number(String text) {
    return Long.parseLong(text.replace(",", ""));
  }
}
