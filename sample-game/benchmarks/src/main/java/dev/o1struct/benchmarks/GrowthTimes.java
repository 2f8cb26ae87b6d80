package dev.o1struct.benchmarks;

import dev.o1struct.runtime.heap.Heap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What adding heaps to a chain takes: time, and pages. */
@Command(
    name = "growth",
    mixinStandardHelpOptions = true,
    description = "Time of adding a heap to a chain, and of reserving a whole window.")
final class GrowthTimes implements Callable<Integer> {
  /** All heaps of a window together: 1 GiB less its first page. */
  private static final long WINDOW_BYTES = (1L << 30) - ResidentMemory.PAGE_BYTES;

  private static final int HEAPS = 500;

  /** Asking the system takes long, and leaves nothing in the caches: not for all. */
  private static final int HEAPS_WATCHED = 10;

  /** Microseconds of the thread's CPU time, in the order in which they were measured. */
  private static final class Times {
    private final List<Double> micros = new ArrayList<>();
    private final List<Double> wallMicros = new ArrayList<>();
    private long pages;

    void add(long nanos, long wallNanos) {
      micros.add(nanos / 1e3);
      wallMicros.add(wallNanos / 1e3);
    }

    void touched(ResidentMemory memory) {
      pages = Math.max(pages, memory.addressSpace() / ResidentMemory.PAGE_BYTES);
    }

    String row(String storage, String what, int target) {
      List<Double> sorted = new ArrayList<>(micros);
      Collections.sort(sorted);
      return String.format(
          Locale.ROOT,
          "| %s | %s | %,d | %.1f | **%.1f** | %.1f | %.1f | %.1f | %d | %,d |%n",
          storage,
          what,
          micros.size(),
          micros.getFirst(),
          Figures.median(micros),
          sorted.get((sorted.size() - 1) * 99 / 100),
          sorted.getLast(),
          Figures.median(wallMicros),
          pages,
          target);
    }
  }

  @Option(names = "--here", hidden = true, description = "Measures in this very process.")
  private String here = "";

  @Mixin private Results results = new Results();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!here.isEmpty()) {
      measure(here);
      return 0;
    }
    StringBuilder table =
        new StringBuilder(
            "CPU time of the thread in microseconds.\n\n"
                + "| storage | what | times | the first | median | 99 of 100 | slowest |"
                + " median by the clock on the wall | pages touched, at most | target |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n");
    for (String storage : List.of("mmap", "file")) {
      Programs.fork(
              List.of("-Do1struct.storage=" + storage), List.of("growth", "--here=" + storage))
          .forEach(row -> table.append(row).append('\n'));
    }
    results.write(Results.Section.GROWTH, table.toString());
    return 0;
  }

  private static void measure(String storage) throws IOException {
    Times steps = new Times();
    Times whole = new Times();
    for (int i = 0; i < HEAPS; i++) {
      boolean watched = i >= HEAPS - HEAPS_WATCHED;
      try (Heap heap = Heap.open()) {
        while (heap.diagnostics().capacity() < WINDOW_BYTES) {
          reserve(heap, heap.diagnostics().capacity() + 1, steps, watched);
        }
      }
      try (Heap heap = Heap.open()) {
        reserve(heap, WINDOW_BYTES, whole, watched);
      }
    }
    System.out.print(steps.row(storage, "add a heap", 50));
    System.out.print(whole.row(storage, "reserve 1 GiB", 1000));
  }

  private static void reserve(Heap heap, long bytes, Times times, boolean watched)
      throws IOException {
    if (watched) {
      ResidentMemory before = ResidentMemory.now();
      heap.reserve(bytes, false);
      times.touched(ResidentMemory.now().since(before));
      return;
    }
    ThreadClocks clocks = new ThreadClocks();
    long wallStart = System.nanoTime();
    long start = clocks.ofCurrentThread();
    heap.reserve(bytes, false);
    long nanos = clocks.ofCurrentThread() - start;
    times.add(nanos, System.nanoTime() - wallStart);
  }
}
