package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.assembly.HeapAssembly;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.testing.Seed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Random work on heap after heap for a long time, in several threads with a heap each: the Maven
 * profile {@code soak}. Opens and closes heaps of all shapes, some of which are left full, runs
 * into their ceilings, checks contents and invariants now and then, and writes down what it did.
 */
class HeapSoak {
  private static final int THREADS = 2;

  private static final class Totals {
    private long heaps;
    private long steps;
    private long refusals;
    private long checks;
    private long leftFull;

    void add(Totals other) {
      heaps += other.heaps;
      steps += other.steps;
      refusals += other.refusals;
      checks += other.checks;
      leftFull += other.leftFull;
    }
  }

  private final long seed = Seed.any();
  private final long seconds = Long.getLong("o1structTest.soakSeconds", 600);

  @Test
  void heapsKeepTheirWordForTenMinutes() throws Exception {
    System.out.println("soak: seed=" + seed + " seconds=" + seconds);
    int windows = AddressSpace.windowsInUse();
    long deadline = System.nanoTime() + seconds * 1_000_000_000;
    soak(System.nanoTime() + seconds * 50_000_000, seed ^ 1);
    long residentBefore = residentKilobytes();
    Totals totals = soak(deadline, seed);
    assertEquals(windows, AddressSpace.windowsInUse(), "seed=" + seed);
    String result = describe(totals, residentBefore, residentKilobytes());
    System.out.print(result);
    String file = System.getProperty("o1structTest.soakResult");
    if (file != null) {
      Path path = Path.of(file).toAbsolutePath();
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, result, StandardCharsets.UTF_8);
    }
    assertTrue(totals.checks > 0 && (totals.refusals > 0 || seconds < 60), result);
  }

  private static Totals soak(long deadline, long seed) throws Exception {
    Totals totals = new Totals();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Totals>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        SplittableRandom random = new SplittableRandom(seed + thread);
        running.add(threads.submit(() -> heapAfterHeap(random, deadline)));
      }
      for (Future<Totals> future : running) {
        totals.add(future.get());
      }
    }
    return totals;
  }

  private static Totals heapAfterHeap(SplittableRandom random, long deadline) {
    Totals totals = new Totals();
    while (System.nanoTime() < deadline) {
      long heapSeed = random.nextLong();
      HeapOptions options = options(random);
      try (Heap heap = Heap.of(HeapAssembly.openUntraced(options))) {
        totals.heaps++;
        work(heap, heapSeed, random, totals, deadline);
      } catch (RuntimeException | AssertionError failure) {
        throw new AssertionError("heapSeed=" + heapSeed + " options=" + options, failure);
      }
    }
    return totals;
  }

  private static HeapOptions options(SplittableRandom random) {
    long initial = 1L << random.nextInt(20, 26);
    return HeapOptions.defaults()
        .withInitialBytes(initial)
        .withSlabBytes(1L << random.nextInt(12, 17))
        .withGrowth(random.nextInt(5) == 0 ? Growth.NONE : Growth.DOUBLE)
        .withCeilingBytes(initial * random.nextLong(1, 8));
  }

  private static void work(
      Heap heap, long seed, SplittableRandom random, Totals totals, long deadline) {
    int blocks = 1 << random.nextInt(6, 17);
    HeapWorkload workload = new HeapWorkload(heap, seed, blocks, 1L << random.nextInt(8, 18));
    int steps = 1 << random.nextInt(10, 20);
    int checkEvery = 1 << random.nextInt(12, 17);
    for (int step = 1; step <= steps && System.nanoTime() < deadline; step++) {
      try {
        workload.step();
      } catch (HeapExhaustedException full) {
        totals.refusals++;
      }
      totals.steps++;
      if (step % checkEvery == 0) {
        workload.check();
        totals.checks++;
        if (random.nextInt(4) == 0) {
          heap.trim();
        }
      }
    }
    if (random.nextInt(4) == 0) {
      totals.leftFull++;
    } else {
      workload.drain();
      totals.checks++;
    }
  }

  private String describe(Totals totals, long residentBefore, long residentAfter) {
    long javaBytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return String.format(
        Locale.ROOT,
        """
        ended at           %20s
        seed               %,20d
        seconds            %,20d
        threads            %,20d
        heaps opened       %,20d
        ... left full      %,20d
        operations         %,20d
        refused, no room   %,20d
        full checks        %,20d
        resident kB before %,20d
        resident kB after  %,20d
        Java heap bytes    %,20d
        storage            %20s
        """,
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        seed,
        seconds,
        THREADS,
        totals.heaps,
        totals.leftFull,
        totals.steps,
        totals.refusals,
        totals.checks,
        residentBefore,
        residentAfter,
        javaBytes,
        AddressSpace.MEMORY.isMapped() ? "file" : "mmap");
  }

  /** Memory of this process that is resident; 0 where the system does not tell. */
  private static long residentKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }
}
