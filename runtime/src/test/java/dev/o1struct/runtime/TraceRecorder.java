package dev.o1struct.runtime;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Wrote {@code own-mix.csv.gz} of the test resources, from a heap that replayed the upstream traces
 * exactly. Run {@code main} with the file's name to write it again.
 */
final class TraceRecorder {
  private static final long SEED = 20_261_122;
  private static final long CAPACITY = 96 * 1024;
  private static final int OPERATIONS = 5700;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<Long> live = new ArrayList<>();

  private TraceRecorder() {}

  public static void main(String[] arguments) throws IOException {
    Window window = AddressSpace.acquire();
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[0]))),
                StandardCharsets.US_ASCII))) {
      new TraceRecorder().record(window.base() + Window.UNUSED_BYTES, out);
    } finally {
      AddressSpace.release(window);
    }
  }

  private void record(long base, Writer out) throws IOException {
    O1Heap heap = new O1Heap(base, CAPACITY);
    out.write("# capacity=" + CAPACITY + "\n");
    for (int i = 0; i < OPERATIONS; i++) {
      // Phases of growing and of shrinking, so that bins empty and fill.
      boolean growing = i / 500 % 2 == 0;
      if (live.isEmpty() || random.nextInt(100) < (growing ? 60 : 40)) {
        long request = request();
        long handle = heap.tryAllocate(request);
        out.write("A," + request + "," + (handle == 0 ? -1 : handle - base) + "\n");
        if (handle != 0) {
          live.add(handle);
        }
      } else {
        long handle = live.remove(random.nextInt(live.size()));
        heap.free(handle);
        out.write("F,," + (handle - base) + "\n");
      }
    }
    HeapDiagnostics end = heap.diagnostics();
    out.write("# allocated=" + end.allocated() + " peak_allocated=" + end.peakAllocated());
    out.write(" peak_request_size=" + end.peakRequest() + " oom_count=" + end.refusals() + "\n");
  }

  private long request() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> 32;
      case 4, 5 -> 24;
      case 6, 7 -> random.nextLong(1, 200);
      case 8 -> random.nextLong(200, 4000);
      default -> random.nextInt(50) == 0 ? 0 : random.nextLong(1, CAPACITY / 4);
    };
  }
}
