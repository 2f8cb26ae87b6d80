package dev.o1struct.runtime;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Placement is that of upstream o1heap, block for block. */
class PlacementTraceTest {
  @Test
  void theModulesOwnTraceIsReplayedExactly() throws IOException {
    try (InputStream trace = PlacementTraceTest.class.getResourceAsStream("/own-mix.csv.gz")) {
      assertNotNull(trace, "own-mix.csv.gz is missing from the test resources");
      replay("own-mix", trace);
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
      replay(trace.getFileName().toString(), Files.newInputStream(trace));
    }
  }

  private static Path folder() {
    String root = System.getProperty("o1structTest.projectRoot", ".");
    String folder = System.getProperty("o1structTest.traces");
    return folder != null ? Path.of(folder) : Path.of(root).resolve("../shared/o1heap");
  }

  private static void replay(String name, InputStream compressed) throws IOException {
    Window window = AddressSpace.acquire();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.US_ASCII))) {
      PlacementTrace.read(name, reader).replay(window.base() + Window.UNUSED_BYTES);
    } finally {
      AddressSpace.release(window);
    }
  }
}
