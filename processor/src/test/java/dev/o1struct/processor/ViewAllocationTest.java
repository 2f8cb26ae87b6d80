package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.heap.Heap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Loops that re-use the views of tagged unions and of rows make no objects. */
class ViewAllocationTest {
  private static final int ROUNDS = 5000;
  private static final String SHAPE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(columns = true) public sealed interface Shape {
        @Struct non-sealed interface Circle extends Shape { double radius(); void radius(double value); }
        @Struct non-sealed interface Square extends Shape { int side(); void side(int value); }
      }
      """;
  private static final String STAR =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct(columns = true) public interface Star {
        double x(); void x(double value);
        int brightness(); void brightness(int value);
      }
      """;

  /** As a user writes it: no default in the switch. */
  private static final String LOOPS =
      """
      package p;
      public class Loops {
        public static double areas(long circle, long square, int rounds) {
          ShapeFlyweight views = new ShapeFlyweight();
          double sum = 0;
          for (int i = 0; i < rounds; i++) {
            sum += switch (views.wrap(i % 2 == 0 ? circle : square)) {
              case Shape.Circle c -> 3 * c.radius() * c.radius();
              case Shape.Square s -> s.side() * s.side();
            };
          }
          return sum;
        }

        public static void become(long circle, long square) {
          Shape_CircleStruct.become(circle);
          Shape_CircleStruct.radius(circle, 2);
          Shape_SquareStruct.become(square);
          Shape_SquareStruct.side(square, 3);
        }

        public static double columns(ShapeColumns shapes, int rounds) {
          shapes.circle().become(0);
          shapes.circle().radius(0, 2);
          shapes.square().become(1);
          shapes.square().side(1, 3);
          double sum = 0;
          for (int i = 0; i < rounds; i++) {
            sum += switch (shapes.view(i % 2)) {
              case Shape.Circle c -> 3 * c.radius() * c.radius();
              case Shape.Square s -> s.side() * s.side();
            };
          }
          return sum;
        }

        public static double rows(StarColumns stars, int rounds) {
          StarColumns.Row row = stars.row(0);
          double sum = 0;
          for (int i = 0; i < rounds; i++) {
            Star star = row.wrap(i % stars.rows());
            star.x(star.x() + 1);
            sum += star.x();
          }
          return sum;
        }
      }
      """;

  private static long least(Runnable loop) throws ReflectiveOperationException {
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 5; attempt++) {
      long before = ArrayAccessTest.allocatedBytes();
      loop.run();
      least = Math.min(least, ArrayAccessTest.allocatedBytes() - before);
    }
    return least;
  }

  @Test
  void theFlyweightOfACaseIsMadeOnce() throws ReflectiveOperationException {
    Compiled compiled = Compiled.cleanly(SHAPE, STAR, LOOPS);
    GeneratedStruct shape = compiled.struct("p.Shape");
    try (Heap heap = Heap.open()) {
      Object pool = shape.pool(heap);
      Object circle = Objects.requireNonNull(GeneratedStruct.on(pool, "allocateZeroed"));
      Object square = Objects.requireNonNull(GeneratedStruct.on(pool, "allocateZeroed"));
      compiled.invoke("p.Loops", "become", circle, square);
      assertEquals(21.0, compiled.invoke("p.Loops", "areas", circle, square, 2));
      long bytes = least(() -> compiled.invoke("p.Loops", "areas", circle, square, ROUNDS));
      assertTrue(bytes < ROUNDS, "one object a round would be 80,000: bytes=" + bytes);
    }
  }

  private static void assertNoObjects(
      Compiled compiled, double ofTwoRounds, String loop, @Nullable Object columns)
      throws ReflectiveOperationException {
    Object all = Objects.requireNonNull(columns);
    assertEquals(ofTwoRounds, compiled.invoke("p.Loops", loop, all, 2));
    long bytes = least(() -> compiled.invoke("p.Loops", loop, all, ROUNDS));
    assertTrue(bytes < ROUNDS, "one object a round would be 80,000: bytes=" + bytes);
  }

  @Test
  void theFlyweightOfARowsCaseIsMadeOnce() throws ReflectiveOperationException {
    Compiled compiled = Compiled.cleanly(SHAPE, STAR, LOOPS);
    try (Heap heap = Heap.open()) {
      Object shapes = compiled.invoke("p.ShapeColumns", "on", heap, 2);
      assertNoObjects(compiled, 21.0, "columns", shapes);
    }
  }

  @Test
  void aRowIsPointedAtOthersWithoutObjects() throws ReflectiveOperationException {
    Compiled compiled = Compiled.cleanly(SHAPE, STAR, LOOPS);
    try (Heap heap = Heap.open()) {
      Object stars = compiled.invoke("p.StarColumns", "on", heap, 10);
      assertNoObjects(compiled, 2.0, "rows", stars);
    }
  }
}
