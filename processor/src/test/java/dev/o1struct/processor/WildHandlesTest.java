package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.testing.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No handle, however wrong, leads out of the address space, crashes the JVM or hangs. */
class WildHandlesTest {
  private static final long SECONDS = 900;

  /** The programs, which run at the same time. */
  private static final Map<Storage, Process> RUNNING = new EnumMap<>(Storage.class);

  @TempDir private static Path folder;

  private enum Storage {
    MMAP(101, 1_000_000),
    FILE(102, 250_000);

    private final long seed;
    private final int handles;

    Storage(long seed, int handles) {
      this.seed = Seed.or(seed);
      this.handles = handles;
    }

    private Path file(String suffix) {
      return folder.resolve(name() + suffix);
    }
  }

  @BeforeAll
  static void start() throws IOException {
    for (Storage storage : Storage.values()) {
      RUNNING.put(
          storage,
          new ProcessBuilder(command(storage))
              .redirectErrorStream(true)
              .redirectOutput(storage.file(".txt").toFile())
              .start());
    }
  }

  @AfterAll
  static void end() {
    RUNNING.values().forEach(Process::destroyForcibly);
  }

  @ParameterizedTest
  @EnumSource
  void wildHandlesAreRefusedOrHarmless(Storage storage) throws Exception {
    Process process = Objects.requireNonNull(RUNNING.get(storage));
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    String text = read(storage.file(".txt")) + crashReport(storage);
    String seed = "seed=" + storage.seed;
    assertTrue(ended, () -> "hangs: " + seed + "\n" + text);
    assertEquals(0, process.exitValue(), () -> seed + "\n" + text);
    assertTrue(text.contains("accessors="), text);
    System.out.print(storage + ", " + seed + ": " + text);
  }

  private static List<String> command(Storage storage) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Do1struct.storage=" + storage.name().toLowerCase(Locale.ROOT));
    command.add("-Do1struct.addressSpace=4g");
    // Millions of exceptions are looked at for their type only.
    command.add("-XX:-StackTraceInThrowable");
    command.add("-XX:+UseSerialGC");
    command.add("-Xmx256m");
    command.add("-XX:ErrorFile=" + storage.file(".crash"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(WildHandles.class.getName());
    command.add(Long.toString(storage.seed));
    command.add(Integer.toString(storage.handles));
    return command;
  }

  /** What the JVM wrote if it crashed. */
  private static String crashReport(Storage storage) throws IOException {
    Path report = storage.file(".crash");
    return Files.exists(report) ? read(report) : "";
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
