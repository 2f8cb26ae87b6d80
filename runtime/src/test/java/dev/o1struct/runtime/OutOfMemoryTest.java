package dev.o1struct.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
  private static final class Refusing extends HeapJournal {
    private final long refused;
    private long asked;
    private boolean refuseAll;

    /** Refuses the request with this number, from 1. */
    Refusing(long refused) {
      super(0);
      this.refused = refused;
    }

    @Override
    void asked(long bytes) {
      if (++asked == refused || refuseAll) {
        throw new HeapExhaustedException("Refused by the test", bytes, 0, 0, 0);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {81, 82})
  void whicheverAllocationFailsNothingIsLostOrLeaked(long seed) {
    Refusing none = new Refusing(0);
    assertEquals(0, failures(none, seed));
    long requests = none.asked;
    assertTrue(requests > 150, () -> "requests=" + requests);
    for (long refused = 1; refused <= requests / 2; refused++) {
      assertEquals(1, failures(new Refusing(refused), seed), "refused=" + refused);
    }
  }

  @Test
  void aBuilderThatCannotGrowHoldsWhatItHeld() {
    String text = "x".repeat(120);
    List<Consumer<NameBuilder>> appends = new ArrayList<>();
    Refusing journal = new Refusing(0);
    try (Heap heap = Heap.openAsGiven(SMALL, journal)) {
      NamePool names = heap.names();
      long wide = names.intern("→".repeat(10));
      appends.add(builder -> builder.append(wide));
      appends.add(builder -> builder.appendName(wide, 1, 10));
      appends.add(builder -> builder.append("yyyyy→→→→→"));
      long held = names.intern(text);
      for (Consumer<NameBuilder> append : appends) {
        NameBuilder builder = names.builder().append(text);
        journal.refuseAll = true;
        assertThrows(HeapExhaustedException.class, () -> append.accept(builder));
        journal.refuseAll = false;
        assertEquals(120, builder.length());
        assertEquals(held, builder.intern(), "the same text, whatever width was tried");
        heap.checkInvariants();
      }
    }
  }

  /** Runs the scenario twice on one heap; returns how often memory ran out. */
  private static int failures(Refusing journal, long seed) {
    try (Heap heap = Heap.openAsGiven(SMALL, journal)) {
      return run(heap, seed) + run(heap, seed);
    }
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
