package dev.o1struct.player.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NamePool;
import org.junit.jupiter.api.Test;

final class ReferencesTest {
  private static final int LONG_TEXT = 1 << 16;

  @Test
  void aLongTextThatWaitsCountsAsManyShortOnes() {
    try (Heap heap = Heap.open()) {
      NamePool names = heap.names();
      References references = new References(names);
      references.defer(Value.string(names.intern("short")));
      assertEquals(1, references.pending());
      references.defer(Value.string(names.intern("x".repeat(LONG_TEXT))));
      assertTrue(references.pending() > 200, () -> "pending=" + references.pending());
      references.reconcile(new long[0], 0);
      assertEquals(0, references.pending());
      assertEquals(0, names.live());
    }
  }
}
