package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No handle, however wrong, leads out of the address space, crashes the JVM or hangs. */
class WildHandlesTest {
  private static final long SECONDS = 900;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}, seed {1}, {2} handles")
  @CsvSource({"mmap, 101, 1000000", "file, 102, 250000"})
  void wildHandlesAreRefusedOrHarmless(String storage, long seed, int handles) throws Exception {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command(storage, seed, handles))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    String text = Files.readString(output, StandardCharsets.UTF_8) + crashReport();
    assertTrue(ended, () -> "hangs: seed=" + seed + "\n" + text);
    assertEquals(0, process.exitValue(), () -> "seed=" + seed + "\n" + text);
    assertTrue(text.contains("accessors="), text);
    System.out.print(storage + ", seed " + seed + ": " + text);
  }

  private List<String> command(String storage, long seed, int handles) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Do1struct.storage=" + storage);
    command.add("-Do1struct.addressSpace=4g");
    // Millions of exceptions are looked at for their type only.
    command.add("-XX:-StackTraceInThrowable");
    command.add("-XX:+UseSerialGC");
    command.add("-Xmx256m");
    command.add("-XX:ErrorFile=" + folder.resolve("hs_err.txt"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WildHandles.class.getName());
    command.add(Long.toString(seed));
    command.add(Integer.toString(handles));
    return command;
  }

  /** What the JVM wrote if it crashed. */
  private String crashReport() throws IOException {
    Path report = folder.resolve("hs_err.txt");
    return Files.exists(report) ? Files.readString(report, StandardCharsets.UTF_8) : "";
  }
}
