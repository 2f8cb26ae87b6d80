package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.player.action.NativeFunction;
import dev.o1struct.player.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ArraySortTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void withoutFlagsElementsAreComparedAsText() {
    long array = world.array(4, 1, 3, 22, 2, 3);
    assertEquals(array, world.method(array, "sort"));
    assertEquals("1,2,22,3,3,4", world.text(array));
  }

  @Test
  void numericComparesNumbersAndPutsNaNLast() {
    long array = world.array(Double.POSITIVE_INFINITY, Double.NaN, 4, 1, Double.NaN);
    world.method(array, "sort", ArraySort.NUMERIC);
    assertEquals("1,4,Infinity,NaN,NaN", world.text(array));
    world.method(array, "sort", ArraySort.NUMERIC | ArraySort.DESCENDING);
    assertEquals("NaN,NaN,Infinity,4,1", world.text(array));
  }

  @Test
  void uniqueLeavesAnArrayWithEqualElementsAloneAndAnswersZero() {
    long array = world.array(4, 1, 4);
    assertEquals(Value.ZERO, world.method(array, "sort", ArraySort.UNIQUE));
    assertEquals("4,1,4", world.text(array));
  }

  @Test
  void returnIndexedArrayAnswersTheOrderOnly() {
    long array = world.array("d", "c", "a", "b");
    assertEquals("2,3,1,0", world.text(world.method(array, "sort", ArraySort.RETURN_INDEXES)));
    assertEquals("d,c,a,b", world.text(array));
  }

  @Test
  void caseInsensitiveComparesFoldedText() {
    long array = world.array("b", "C", "A");
    world.method(array, "sort", ArraySort.CASE_INSENSITIVE);
    assertEquals("A,b,C", world.text(array));
  }

  @Test
  void aFunctionDecidesAndSeesTheElements() {
    long array = world.array(1, 3, 2);
    NativeFunction down =
        (m, _, _) -> Value.number(m.toNumber(m.argument(1)) - m.toNumber(m.argument(0)));
    world.method(array, "sort", world.function(down));
    assertEquals("3,2,1", world.text(array));
    world.method(array, "sort", world.function(down), ArraySort.DESCENDING);
    assertEquals("1,2,3", world.text(array));
  }

  @Test
  void aSortWithinAComparisonIsAnotherSort() {
    long array = world.array(3, 1, 2);
    NativeFunction nested =
        (m, _, _) -> {
          long other = world.array("z", "y");
          world.method(other, "sort");
          assertEquals("y,z", world.text(other));
          return Value.number(m.toNumber(m.argument(0)) - m.toNumber(m.argument(1)));
        };
    world.method(array, "sort", world.function(nested));
    assertEquals("1,2,3", world.text(array));
  }

  @Test
  void anUnusableFirstArgumentMakesSortAnswerUndefined() {
    long array = world.array(2, 1);
    assertEquals(Value.UNDEFINED, world.method(array, "sort", true));
    assertEquals(Value.UNDEFINED, world.method(array, "sort", World.UNDEFINED));
    assertEquals("2,1", world.text(array));
  }

  @Test
  void sortOnComparesMembersFieldByField() {
    long a = world.object("n", 2, "b", "x");
    long b = world.object("n", 1, "b", "z");
    long c = world.object("n", 1, "b", "y");
    long array = world.array(a, b, c);
    world.method(array, "sortOn", world.array("n", "b"), world.array(ArraySort.NUMERIC, 0));
    assertEquals(Value.handle(c), Value.handle(element(array, 0)));
    assertEquals(Value.handle(b), Value.handle(element(array, 1)));
    assertEquals(Value.handle(a), Value.handle(element(array, 2)));
  }

  @Test
  void sortOnIgnoresAListOfFlagsOfAnotherLength() {
    long array = world.array(world.object("n", 1), world.object("n", 2));
    world.method(
        array, "sortOn", world.array("n"), world.array(ArraySort.DESCENDING, ArraySort.DESCENDING));
    assertEquals(1, world.number(world.member(element(array, 0), "n")));
    world.method(array, "sortOn", "n", ArraySort.DESCENDING);
    assertEquals(2, world.number(world.member(element(array, 0), "n")));
  }

  private long element(long array, int index) {
    return world.machine.objects().arrays().element(Value.handle(array), index);
  }
}
