package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.assembly.HeapAssembly;
import dev.o1struct.runtime.chain.BlockSource;
import dev.o1struct.runtime.chain.BlockStore;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.testing.RunsOnMalloc;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A scenario that uses everything is run again and again, each time another allocation fails:
 * nothing is lost, nothing is leaked, and the same scenario succeeds afterwards.
 */
@RunsOnMalloc
class OutOfMemoryTest {
  private static final int STEPS = 1500;
  private static final HeapOptions SMALL =
      HeapOptions.defaults().withInitialBytes(1 << 20).withSlabBytes(4 << 10);

  /** Counts what is asked of a chain, and refuses one request. */
  private static final class Refusing extends BlockSource {
    private final BlockStore store;
    private final long refused;
    private long asked;
    private boolean refuseAll;

    /** Refuses the request with this number, from 1. */
    Refusing(BlockStore store, long refused) {
      this.store = store;
      this.refused = refused;
    }

    @Override
    public long take(long bytes) {
      return ++asked == refused || refuseAll ? 0 : store.take(bytes);
    }

    @Override
    public void give(long handle, long bytes) {
      store.give(handle, bytes);
    }

    @Override
    public boolean reserve(long bytes) {
      return store.reserve(bytes);
    }

    @Override
    public long trim() {
      return store.trim();
    }
  }

  /** A heap, and what refuses its requests. */
  private static final class Opened implements AutoCloseable {
    private final Heap heap;
    private @Nullable Refusing refusing;

    Opened(long refused) {
      heap =
          Heap.of(
              HeapAssembly.openWrapped(SMALL, store -> refusing = new Refusing(store, refused)));
    }

    Refusing refusing() {
      return Objects.requireNonNull(refusing);
    }

    @Override
    public void close() {
      heap.close();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {81, 82})
  void whicheverAllocationFailsNothingIsLostOrLeaked(long seed) {
    long requests;
    try (Opened opened = new Opened(0)) {
      assertEquals(0, failures(opened.heap, seed));
      requests = opened.refusing().asked;
    }
    assertTrue(requests > 150, () -> "requests=" + requests);
    for (long refused = 1; refused <= requests / 2; refused++) {
      try (Opened opened = new Opened(refused)) {
        assertEquals(1, failures(opened.heap, seed), "refused=" + refused);
      }
    }
  }

  @Test
  void aBuilderThatCannotGrowHoldsWhatItHeld() {
    String text = "x".repeat(120);
    List<Consumer<NameBuilder>> appends = new ArrayList<>();
    try (Opened opened = new Opened(0)) {
      Heap heap = opened.heap;
      NamePool names = heap.names();
      long wide = names.intern("→".repeat(10));
      appends.add(builder -> builder.appendName(wide));
      appends.add(builder -> builder.appendName(wide, 1, 10));
      appends.add(builder -> builder.append("yyyyy→→→→→"));
      long held = names.intern(text);
      for (Consumer<NameBuilder> append : appends) {
        NameBuilder builder = names.builder().append(text);
        opened.refusing().refuseAll = true;
        assertThrows(HeapExhaustedException.class, () -> append.accept(builder));
        opened.refusing().refuseAll = false;
        assertEquals(120, builder.length());
        assertEquals(held, builder.intern(), "the same text, whatever width was tried");
        heap.checkInvariants();
      }
    }
  }

  /** Runs the scenario twice on one heap; returns how often memory ran out. */
  private static int failures(Heap heap, long seed) {
    return run(heap, seed) + run(heap, seed);
  }

  private static int run(Heap heap, long seed) {
    HeapWorkload workload = new HeapWorkload(heap, seed, 200, 40_000);
    int failures = 0;
    for (int step = 0; step < STEPS; step++) {
      try {
        workload.step();
      } catch (HeapExhaustedException full) {
        failures++;
        workload.check();
      }
    }
    workload.check();
    workload.drain();
    return failures;
  }
}
