package dev.o1struct.runtime.structs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.o1struct.runtime.errors.IllegalSizeException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class StructCursorTest {
  /** A flyweight that is pointed at whatever it is told. */
  private static final class Pointer implements Flyweight {
    private long handle;

    @Override
    public long handle() {
      return handle;
    }

    @Override
    public Pointer wrap(long other) {
      handle = other;
      return this;
    }
  }

  private final Pointer pointer = new Pointer();
  private final StructCursor<Pointer> cursor = StructCursor.of(pointer);

  @Test
  void visitsEachStructThroughOneFlyweight() {
    List<Long> seen = new ArrayList<>();
    for (Pointer at : cursor.over(100, 3, 24)) {
      assertSame(pointer, at);
      seen.add(at.handle());
    }
    assertEquals(List.of(100L, 124L, 148L), seen);
  }

  @Test
  void canBeUsedAgainAndLeftEarly() {
    cursor.over(100, 3, 24).iterator().next();
    assertEquals(2, cursor.left());
    long sum = 0;
    for (Pointer at : cursor.over(8, 2, 8)) {
      sum += at.handle();
    }
    assertEquals(24, sum);
    assertFalse(cursor.over(8, 0, 8).iterator().hasNext());
  }

  @SuppressWarnings("NullAway") // what the annotations forbid is refused too
  @Test
  void endsWithAnException() {
    assertThrows(NoSuchElementException.class, cursor.iterator()::next, "over nothing at first");
    cursor.over(100, 1, 24).iterator().next();
    assertThrows(NoSuchElementException.class, cursor.iterator()::next);
    assertEquals(100, pointer.handle());
    assertThrows(IllegalSizeException.class, () -> cursor.over(100, -1, 24));
    assertThrows(IllegalSizeException.class, () -> cursor.over(100, Integer.MIN_VALUE, 24));
    assertEquals(0, cursor.left(), "as before");
    assertThrows(NullPointerException.class, () -> StructCursor.of(null));
  }
}
