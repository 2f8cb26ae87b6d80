package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.o1struct.player.value.Value;
import java.util.ArrayDeque;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ArrayClassTest {
  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aSingleNumberIsALengthAllElseIsElements() {
    assertEquals("undefined,undefined", world.text(world.construct("Array", 2)));
    assertEquals("2", world.text(world.construct("Array", "2")));
    assertEquals("1,2", world.text(world.call("Array", 1, 2)));
    assertEquals("", world.text(world.construct("Array")));
  }

  @Test
  void aNegativeLengthIsKept() {
    long array = world.construct("Array", -1);
    assertEquals(-1, world.number(world.member(array, "length")));
    assertEquals("", world.text(array));
  }

  @Test
  void pushAndUnshiftAnswerTheNewLength() {
    long array = world.array("b");
    assertEquals(3, world.number(world.method(array, "push", "c", "d")));
    assertEquals(4, world.number(world.method(array, "unshift", "a")));
    assertEquals("a,b,c,d", world.text(array));
  }

  @Test
  void popAndShiftOfAnEmptyArrayAreUndefined() {
    long array = world.array("a", "b");
    assertEquals("b", world.text(world.method(array, "pop")));
    assertEquals("a", world.text(world.method(array, "shift")));
    assertEquals(Value.UNDEFINED, world.method(array, "pop"));
    assertEquals(Value.UNDEFINED, world.method(array, "shift"));
    assertEquals(0, world.number(world.member(array, "length")));
  }

  @Test
  void aQueueBehavesAsAQueue() {
    Random random = new Random(11);
    long array = world.array();
    world.machine.objects().retain(Value.handle(array));
    ArrayDeque<Integer> model = new ArrayDeque<>();
    for (int i = 0; i < 5000; i++) {
      switch (random.nextInt(5)) {
        case 0, 1 -> {
          world.method(array, "push", i);
          model.addLast(i);
        }
        case 2 -> {
          world.method(array, "unshift", i);
          model.addFirst(i);
        }
        case 3 -> check(model.pollFirst(), world.method(array, "shift"), i);
        default -> check(model.pollLast(), world.method(array, "pop"), i);
      }
      assertEquals(model.size(), world.number(world.member(array, "length")), "i=" + i);
      if (i % 64 == 0) {
        world.machine.endFrame();
      }
    }
  }

  private static void check(@Nullable Integer expected, long actual, int i) {
    assertEquals(expected == null ? Value.UNDEFINED : Value.number(expected), actual, "i=" + i);
  }

  @Test
  void sliceCountsFromTheEndForNegativePositions() {
    long array = world.array("a", "b", "c", "d", "e");
    assertEquals("a,b,c,d,e", world.text(world.method(array, "slice")));
    assertEquals("d", world.text(world.method(array, "slice", -2, 4)));
    assertEquals("a,b", world.text(world.method(array, "slice", 0, -3)));
    assertEquals("", world.text(world.method(array, "slice", 3, 2)));
    assertEquals("b,c,d,e", world.text(world.method(array, "slice", 1, World.UNDEFINED)));
    assertEquals("", world.text(world.method(array, "slice", 1, World.NULL)));
  }

  @Test
  void spliceTakesOutAndPutsIn() {
    long array = world.array("a", "b", "c", "d", "e");
    assertEquals("b,c", world.text(world.method(array, "splice", 1, 2, "x", "y", "z")));
    assertEquals("a,x,y,z,d,e", world.text(array));
    assertEquals("y,z,d", world.text(world.method(array, "splice", -4, 3)));
    assertEquals("a,x,e", world.text(array));
    assertEquals("x,e", world.text(world.method(array, "splice", 1)));
    assertEquals("a", world.text(array));
  }

  @Test
  void spliceDoesNothingWithoutAStartAndForAnUnusableCount() {
    long array = world.array("a", "b");
    assertEquals(Value.UNDEFINED, world.method(array, "splice"));
    assertEquals(Value.UNDEFINED, world.method(array, "splice", World.UNDEFINED));
    assertEquals(Value.UNDEFINED, world.method(array, "splice", 1, World.UNDEFINED));
    assertEquals(Value.UNDEFINED, world.method(array, "splice", 1, -2));
    assertEquals("a,b", world.text(array));
  }

  @Test
  void concatSpreadsArraysByOneLevel() {
    long inner = world.array(2, world.array(3, 4));
    long result = world.method(world.array(1), "concat", inner, "x");
    assertEquals("1,2,3,4,x", world.text(result));
    assertEquals(4, world.number(world.member(result, "length")));
  }

  @Test
  void joinWritesMissingElementsAsUndefined() {
    assertEquals(
        "a - undefined - null",
        world.text(world.method(world.array("a", World.UNDEFINED, World.NULL), "join", " - ")));
  }

  @Test
  void reverseSwapsInPlace() {
    long array = world.array(1, 2, 3, 4, 5);
    assertEquals(array, world.method(array, "reverse"));
    assertEquals("5,4,3,2,1", world.text(array));
  }

  @Test
  void methodsRunOnAnyObjectWithALength() {
    long object = world.object("0", "a", "1", "b", "length", 2);
    long array = world.array();
    long push = world.member(array, "push");
    world.machine.push(world.value("c"));
    assertEquals(3, world.number(world.machine.call(push, object, 1)));
    assertEquals("c", world.text(world.member(object, "2")));
    long shift = world.member(array, "shift");
    assertEquals("a", world.text(world.machine.call(shift, object, 0)));
    assertEquals("b", world.text(world.member(object, "0")));
    assertEquals(2, world.number(world.member(object, "length")));
  }

  @Test
  void everyCallOfArrayMakesANewArray() {
    long array = world.array("a");
    assertNotEquals(array, world.method(world.global("Array"), "call", array, "b"));
    assertEquals("a", world.text(array));
  }
}
