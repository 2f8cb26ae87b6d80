package dev.o1struct.benchmarks;

import static dev.o1struct.runtime.handles.Handles.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Bytes that a struct takes when a million are live. */
@Command(
    name = "slots",
    mixinStandardHelpOptions = true,
    description = "Bytes of a struct at a million live.")
final class Slots implements Callable<Integer> {
  private static final int LIVE = 1_000_000;

  @Option(names = "--here", hidden = true, description = "Measures in this very process.")
  private boolean here;

  @Mixin private Results results = new Results();

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (here) {
      measure("warm-up", Sequence.VALUE_BYTES, 0);
      System.out.print(measure("Value", Sequence.VALUE_BYTES, 32.1));
      System.out.print(measure("Node", Sequence.NODE_BYTES, 24.1));
      return 0;
    }
    List<String> rows =
        // A Java heap whose pages are all resident already, and no compiler, add nothing.
        Programs.fork(
            List.of("-Xms64m", "-Xmx64m", "-XX:+AlwaysPreTouch", "-Xint"),
            List.of("slots", "--here"));
    results.write(
        Results.Section.SLOTS,
        "| struct | bytes | live | taken of the heaps | resident pages of the address space |"
            + " resident pages of the process | at most |\n|---|---|---|---|---|---|---|\n"
            + String.join("\n", rows)
            + "\n");
    return 0;
  }

  private static String measure(String name, int bytes, double target) throws IOException {
    try (Heap heap = Heap.open()) {
      StructPool<?> pool = heap.pool(StructType.opaque(name, bytes));
      ResidentMemory before = ResidentMemory.now();
      for (int i = 0; i < LIVE; i++) {
        MEMORY.set(JAVA_LONG_UNALIGNED, pool.allocate(), i);
      }
      ResidentMemory touched = ResidentMemory.now().since(before);
      return String.format(
          Locale.ROOT,
          "| %s | %d | %,d | **%.3f** | %.3f | %.3f | %.1f |%n",
          name,
          bytes,
          pool.live(),
          heap.statistics().chain().allocated() / (double) LIVE,
          touched.addressSpace() / (double) LIVE,
          touched.process() / (double) LIVE,
          target);
    }
  }
}
