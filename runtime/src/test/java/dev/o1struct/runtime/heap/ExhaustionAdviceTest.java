package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.settings.Settings;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.testing.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is said to help when memory is out: it does. */
class ExhaustionAdviceTest {
  /** Of the first repetition; {@code -Do1structTest.seed} tries other histories. */
  private static final long SEED = Seed.or(20_261_202);

  private static final long MIB = 1L << 20;
  private static final Pattern SETTING = Pattern.compile("(o1struct\\.\\w+)=(\\w+)");

  /** What happens to a heap: bytes to allocate, or −1 − the index of a block to free. */
  private static List<Long> history(HeapOptions options, Random random) {
    List<Long> history = new ArrayList<>();
    try (Heap heap = Heap.open(options)) {
      RawChain chain = RawChain.of(heap);
      List<Long> blocks = new ArrayList<>();
      for (int step = 0; step < random.nextInt(80); step++) {
        long largest = chain.largestRequest();
        if (largest > 0 && (blocks.isEmpty() || random.nextInt(3) > 0)) {
          long most = random.nextInt(8) == 0 ? largest : Math.min(largest, 200_000);
          history.add(1 + random.nextLong(most));
          blocks.add(chain.allocate(history.getLast()));
        } else if (!blocks.isEmpty()) {
          int index = random.nextInt(blocks.size());
          chain.free(blocks.remove(index));
          history.add(-1L - index);
        }
      }
    }
    return history;
  }

  private static RawChain replay(Heap heap, List<Long> history) {
    RawChain chain = RawChain.of(heap);
    List<Long> blocks = new ArrayList<>();
    for (long what : history) {
      if (what > 0) {
        blocks.add(chain.allocate(what));
      } else {
        chain.free(blocks.remove((int) (-1 - what)));
      }
    }
    return chain;
  }

  private static HeapOptions applied(HeapOptions options, String line) {
    Map<String, String> properties = new HashMap<>();
    Matcher settings = SETTING.matcher(line);
    while (settings.find()) {
      properties.put(settings.group(1), settings.group(2));
    }
    assertFalse(properties.isEmpty(), line);
    return new Settings(properties::get, _ -> null).over(options);
  }

  @RepeatedTest(60)
  void everyLineOfARefusedRequestHelpsWhenItIsApplied(RepetitionInfo repetition) {
    long seed = SEED + repetition.getCurrentRepetition() - 1;
    Random random = new Random(seed);
    HeapOptions options = LargestBlockTest.options(random);
    List<Long> history = history(options, random);
    HeapExhaustedException refusal;
    long request;
    try (Heap heap = Heap.open(options)) {
      RawChain chain = replay(heap, history);
      long most = chain.largestRequest();
      request = most + 1 + (random.nextBoolean() ? random.nextLong(60 * MIB) : 0);
      refusal = assertThrows(HeapExhaustedException.class, () -> chain.allocate(request));
      assertEquals(most, refusal.largestRequest());
    }
    String which = "seed=" + seed + " " + options + "\n" + refusal;
    assertFalse(refusal.report().advice().isEmpty(), which);
    for (String line : refusal.report().advice()) {
      assertFalse(line.startsWith("nothing"), () -> "60 MiB can be had: " + which);
      HeapOptions other = applied(options, line);
      try (Heap heap = Heap.open(other)) {
        RawChain chain = replay(heap, history);
        assertDoesNotThrow(() -> chain.allocate(request), () -> line + " " + which);
      }
    }
  }

  @RepeatedTest(60)
  void everyLineOfARefusedReservationHelpsWhenItIsApplied(RepetitionInfo repetition) {
    long seed = SEED + repetition.getCurrentRepetition() - 1;
    Random random = new Random(seed);
    HeapOptions options = LargestBlockTest.options(random);
    List<Long> history = history(options, random);
    long bytes = options.ceilingBytes() + random.nextLong(300 * MIB);
    List<String> advice;
    try (Heap heap = Heap.open(options)) {
      replay(heap, history);
      int heaps = heap.statistics().heaps().size();
      HeapExhaustedException refusal =
          assertThrows(HeapExhaustedException.class, () -> heap.reserve(bytes, false));
      assertEquals(heaps, heap.statistics().heaps().size());
      advice = refusal.report().advice();
    }
    String which = "seed=" + seed + " " + options + " " + bytes + "\n" + advice;
    assertFalse(advice.isEmpty(), which);
    for (String line : advice) {
      assertFalse(line.contains("overflow") || line.startsWith("nothing"), which);
      try (Heap heap = Heap.open(applied(options, line))) {
        replay(heap, history);
        assertDoesNotThrow(() -> heap.reserve(bytes, false), () -> line + " " + which);
      }
    }
  }

  @RepeatedTest(20)
  void whereTrimmingIsSaidToHelpItDoes(RepetitionInfo repetition) {
    long seed = SEED + repetition.getCurrentRepetition() - 1;
    Random random = new Random(seed);
    HeapOptions options = LargestBlockTest.options(random).withOverflowBytes(0);
    try (Heap heap = Heap.open(options)) {
      List<Long> lines = new ArrayList<>();
      StructPool<?> pool = heap.pool(StructType.opaque("Line", 8 << random.nextInt(6)));
      for (int i = 0; i < 1500; i++) {
        lines.add(pool.allocate());
      }
      int kept = random.nextInt(60);
      while (lines.size() > kept) {
        pool.free(lines.remove(random.nextInt(lines.size())));
      }
      StructPool<?> points = heap.pool(StructType.opaque("Point", 4096));
      HeapExhaustedException refusal =
          assertThrows(
              HeapExhaustedException.class,
              () -> {
                while (true) {
                  points.allocate();
                }
              });
      if (refusal.toString().contains("Heap.trim()")) {
        heap.trim();
        assertDoesNotThrow(() -> RawChain.of(heap).allocate(refusal.requested()), "seed=" + seed);
      }
    }
  }

  @AssertsPlacement
  @Test
  void sixHundredMebibytesOnADefaultHeapNeedAHigherCeiling() {
    HeapExhaustedException refusal;
    try (Heap heap = Heap.open()) {
      refusal =
          assertThrows(
              HeapExhaustedException.class, () -> heap.blocks("large").allocate(600 * MIB));
    }
    assertTrue(
        refusal.report().advice().contains("raise the ceiling: o1struct.ceiling=2048m"),
        refusal::toString);
    try (Heap heap = Heap.open(HeapOptions.defaults().withCeilingBytes(2048 * MIB))) {
      heap.blocks("large").allocate(600 * MIB);
    }
  }

  @Test
  void aRequestThatNothingHelpsIsToldTheLargestThatASettingCouldServe() {
    long largest = AddressSpace.largestWindow() - Window.UNUSED_BYTES - 32;
    try (Heap heap = Heap.open()) {
      HeapExhaustedException refusal =
          assertThrows(HeapExhaustedException.class, () -> RawChain.of(heap).allocate(largest + 1));
      assertEquals(1, refusal.report().advice().size(), refusal::toString);
      String line = refusal.report().advice().getFirst();
      assertTrue(line.startsWith("nothing") && line.contains(largest + " bytes"), line);
    }
  }
}
