package dev.o1struct.runtime.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.HeapClosedException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.testing.NotOnMalloc;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.testing.RunsOnMalloc;
import dev.o1struct.testing.Seed;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts built piece by piece. */
@RunsOnMalloc
class NameBuilderTest {
  private final Heap heap = Heap.open();
  private final NamePool names = heap.names();
  private final NameBuilder builder = names.builder();

  @AfterEach
  void close() {
    heap.close();
  }

  @Test
  void piecesOfAllKindsAreJoined() {
    long name = names.intern("→part");
    long built =
        builder
            .append('a')
            .append("bc")
            .appendName(name)
            .appendName(name, 1, 3)
            .append('é')
            .intern();
    assertEquals("abc→partpaé", names.toString(built));
    assertEquals("abc→partpaé".hashCode(), names.hash(built));
    assertEquals(11, builder.length());
  }

  @Test
  void cuttingOffTheWideCharactersMakesTheTextNarrow() {
    builder.append("narrow→");
    builder.setLength(6);
    long built = builder.intern();
    assertTrue(names.isLatin1(built));
    assertEquals(names.intern("narrow"), built);
    assertEquals(names.intern("narrower"), builder.append("er").intern());
  }

  @Test
  void aClearedBuilderDoesNotGrowWithUse() {
    builder.append("→".repeat(100));
    names.release(builder.clear().append("narrow→wide").intern());
    long before = RawChain.of(heap).allocated();
    for (int i = 0; i < 1000; i++) {
      names.release(builder.clear().append("narrow").append("→wide").intern());
    }
    assertEquals(before, RawChain.of(heap).allocated());
  }

  @Test
  void lengthsOutOfRangeAreRefused() {
    builder.append("abc");
    assertThrows(IndexOutOfBoundsException.class, () -> builder.setLength(4));
    assertThrows(IndexOutOfBoundsException.class, () -> builder.setLength(-1));
    long name = names.intern("abc");
    assertThrows(IndexOutOfBoundsException.class, () -> builder.appendName(name, 2, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> builder.appendName(name, 0, 4));
    assertEquals(3, builder.length());
  }

  @Test
  void aClosedBuilderIsRefused() {
    builder.close();
    builder.close();
    assertThrows(HeapClosedException.class, builder::intern);
    assertThrows(HeapClosedException.class, () -> builder.append('x'));
    assertThrows(HeapClosedException.class, () -> builder.append("text"));
  }

  @NotOnMalloc
  @Test
  void aNameOfAnotherHeapIsRefused() {
    try (Heap other = Heap.open()) {
      long foreign = other.names().intern("foreign");
      assertThrows(WrongUseException.class, () -> builder.appendName(foreign));
      assertThrows(WrongUseException.class, () -> builder.appendName(foreign, 0, 1));
      long own = names.intern("own");
      assertThrows(WrongUseException.class, () -> names.concat(own, foreign));
      assertEquals(0, builder.length());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {51, 52})
  void buildersAgreeWithStringBuilders(long usual) {
    long seed = Seed.or(usual);
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder model = new StringBuilder();
    for (int step = 0; step < 5000; step++) {
      String piece = random.nextInt(5) == 0 ? "wide→piece" : "latin piecé";
      int from = random.nextInt(piece.length());
      int to = random.nextInt(from, piece.length() + 1);
      switch (random.nextInt(6)) {
        case 0 -> {
          builder.append(piece);
          model.append(piece);
        }
        case 1 -> {
          builder.append(piece.charAt(from));
          model.append(piece.charAt(from));
        }
        case 2 -> {
          long name = names.intern(piece);
          builder.appendName(name).appendName(name, from, to);
          names.release(name);
          model.append(piece).append(piece, from, to);
        }
        case 3, 4 -> {
          int length = random.nextInt(model.length() + 1);
          builder.setLength(length);
          model.setLength(length);
        }
        default -> {
          builder.clear();
          model.setLength(0);
        }
      }
      long built = builder.intern();
      String where = "seed=" + seed + " step=" + step;
      assertEquals(model.toString(), names.toString(built), where);
      assertEquals(model.toString().hashCode(), names.hash(built), where);
      assertEquals(built, names.intern(model), where);
      names.release(built);
      names.release(built);
    }
  }
}
