package dev.o1struct.runtime.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Placement is that of upstream o1heap, block for block. The module's own trace, of a 96 KiB heap
 * with many refusals, was recorded from a heap that replayed those of upstream exactly.
 */
class PlacementTraceTest {
  @Test
  void theModulesOwnTraceIsReplayedExactly() throws IOException {
    try (InputStream trace = PlacementTraceTest.class.getResourceAsStream("/own-mix.csv.gz")) {
      assertNotNull(trace, "own-mix.csv.gz is missing from the test resources");
      assertEquals(new TraceReplay.Result(5700, true), TraceReplay.replay(trace, 100));
    }
  }

  @Test
  void upstreamTracesAreReplayedExactly() throws IOException {
    Path folder = folder();
    assumeTrue(
        Files.isDirectory(folder),
        () -> "no upstream traces: o1structTest.traces=" + folder + " is no folder");
    List<Path> traces;
    try (Stream<Path> files = Files.list(folder)) {
      traces = files.filter(file -> file.toString().endsWith(".csv.gz")).sorted().toList();
    }
    assumeTrue(!traces.isEmpty(), () -> "no upstream traces in o1structTest.traces=" + folder);
    for (Path trace : traces) {
      assertTrue(TraceReplay.replay(trace, 1000).complete(), trace::toString);
    }
  }

  private static Path folder() {
    String root = System.getProperty("o1structTest.projectRoot", ".");
    String folder = System.getProperty("o1structTest.traces");
    return folder != null ? Path.of(folder) : Path.of(root).resolve("../shared/o1heap");
  }
}
