package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.o1struct.player.value.Value;
import dev.o1struct.testing.Seed;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("StringSplitter") // lists of plain words
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
  void pushAtANegativeLengthMakesPropertiesAsFlashDoes() {
    long array = withLength(-3);
    assertEquals(-2, world.number(world.method(array, "push", 777)));
    assertEquals(-2, world.number(world.member(array, "length")));
    assertEquals(777, world.number(world.member(array, "-3")));
    assertEquals("", world.text(array));
    assertEquals(2, world.number(world.method(array, "push", 1, 2, 3, 4)));
    assertEquals("3,4", world.text(array));
  }

  @Test
  void popAndShiftMakeANegativeLengthSmaller() {
    long array = withLength(-3);
    assertEquals(Value.UNDEFINED, world.method(array, "pop"));
    assertEquals(Value.UNDEFINED, world.method(array, "shift"));
    assertEquals(-5, world.number(world.member(array, "length")));
  }

  @Test
  void unshiftKeepsWhatIsWithinTheNewLength() {
    long array = withLength(-1);
    assertEquals(0, world.number(world.method(array, "unshift", 5)));
    assertEquals(2, world.number(world.method(array, "unshift", 6, 7)));
    assertEquals("6,7", world.text(array));
    array = withLength(-1);
    assertEquals(1, world.number(world.method(array, "unshift", 5, 6)));
    assertEquals("5", world.text(array));
  }

  @Test
  void spliceAtANegativeLengthPutsInFromThereOn() {
    long array = withLength(-1);
    assertEquals("", world.text(world.method(array, "splice", 0, 1, "a", "b")));
    assertEquals("b", world.text(array));
    assertEquals("a", world.text(world.member(array, "-1")));
    assertEquals(Value.UNDEFINED, world.method(withLength(-3), "splice", -2, 1));
    for (String method : "slice concat reverse sort join".split(" ")) {
      array = withLength(-3);
      assertEquals("", world.text(world.method(array, method)), method);
      assertEquals(-3, world.number(world.member(array, "length")), method);
    }
  }

  @Test
  void anElementStoredByNameMovesANegativeLength() {
    long array = withLength(-3);
    set(array, "-3", "z");
    assertEquals(-2, world.number(world.member(array, "length")));
    set(array, "-9", "z");
    set(array, "-02", "z");
    assertEquals(-2, world.number(world.member(array, "length")));
    set(array, "0", "z");
    assertEquals("z", world.text(array));
  }

  private long withLength(int length) {
    long array = world.array(1, 2, 3);
    set(array, "length", length);
    return array;
  }

  private void set(long object, String name, Object value) {
    long word = world.value(value);
    world.machine.objects().set(Value.handle(object), world.name(name), word);
  }

  @Test
  void whatWouldBeTooLongIsUndefinedAndChangesNothing() {
    int most = Integer.MAX_VALUE;
    Object[][] calls = {
      {"push", "x"},
      {"unshift", "x"},
      {"splice", 0, 0, "x"},
      {"splice", 1, 1, "x", "y"},
      {"splice", 0, most},
      {"slice", 0},
      {"join"},
      {"reverse"},
      {"sort"},
      {"sortOn", "a"},
    };
    for (Object[] call : calls) {
      for (long list : new long[] {withLength(most), world.object("0", 1, "length", most)}) {
        long method = world.member(world.array(), (String) call[0]);
        Object[] arguments = Arrays.copyOfRange(call, 1, call.length);
        assertEquals(Value.UNDEFINED, world.call(method, list, arguments), (String) call[0]);
        assertEquals(most, world.number(world.member(list, "length")));
        assertEquals(1, world.number(world.member(list, "0")));
      }
    }
  }

  @Test
  void concatOfAnEndlessArrayIsUndefined() {
    long endless = withLength(Integer.MAX_VALUE);
    assertEquals(Value.UNDEFINED, world.method(endless, "concat"));
    assertEquals(Value.UNDEFINED, world.method(world.array(1), "concat", endless));
  }

  @Test
  void aLongLengthWithFewElementsMovesThem() {
    long array = withLength(2_000_000_000);
    set(array, "1999999999", "last");
    assertEquals(2_000_000_001, world.number(world.method(array, "unshift", 0)));
    assertEquals("last", world.text(world.member(array, "2000000000")));
    assertEquals("0,1", world.text(world.method(array, "splice", 0, 2)));
    assertEquals("last", world.text(world.method(array, "pop")));
    assertEquals("2,3", world.text(world.method(array, "slice", 0, 2)));
  }

  @Test
  void spliceMeasuresTheArrayAfterItsArgumentsWereConverted() {
    long array = world.array("a", "b", "c", "d");
    long shorten =
        world.function((m, _, _) -> {
          set(array, "length", 1);
          return Value.number(3);
        });
    long count = world.object("valueOf", shorten);
    assertEquals("a", world.text(world.method(array, "splice", 0, count)));
    assertEquals("", world.text(array));
  }

  @Test
  void asManyKeysAsASortWouldNeedAreRefused() {
    long fields = world.array("a");
    set(fields, "length", Integer.MAX_VALUE);
    assertEquals(Value.UNDEFINED, world.method(world.array(1, 2), "sortOn", fields));
    assertEquals(Value.UNDEFINED, world.method(world.array(), "sortOn", fields));
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
    Random random = new Random(Seed.or(11));
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
