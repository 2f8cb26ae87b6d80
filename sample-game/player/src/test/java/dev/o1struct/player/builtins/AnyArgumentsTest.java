package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.action.ActionAbort;
import dev.o1struct.player.action.ActionThrow;
import dev.o1struct.player.value.Value;
import dev.o1struct.testing.Seed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No script can make a native fail with a Java exception, whatever it passes. */
@SuppressWarnings("StringSplitter") // lists of plain words
final class AnyArgumentsTest {
  private static final long SEED = Seed.or(0);

  /** Some of them are negative, some add up to more than an array can have. */
  private static final int[] LENGTHS = {
    Integer.MAX_VALUE, Integer.MAX_VALUE - 1, 1 << 30, 60, -1, -3, Integer.MIN_VALUE
  };

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  /** The ways from the global object to all functions that can be reached from it. */
  static List<String> functions() {
    Map<Long, String> reached = new LinkedHashMap<>();
    try (World world = new World()) {
      long global = Value.object(world.machine.objects().global());
      Deque<Long> ahead = new ArrayDeque<>(List.of(global));
      reached.put(global, "");
      while (!ahead.isEmpty()) {
        long object = ahead.remove();
        String before = reached.get(object);
        world.call("ASSetPropFlags", object, World.NULL, 0, ~0); // so that for-in sees all
        for (String name : names(world, Value.handle(object))) {
          long value = world.machine.objects().get(Value.handle(object), name);
          if (Value.isObject(value) && reached.putIfAbsent(value, before + "." + name) == null) {
            ahead.add(value);
          }
        }
      }
      return reached.entrySet().stream()
          .filter(one -> world.machine.objects().isFunction(Value.handle(one.getKey())))
          .map(Map.Entry::getValue)
          .toList();
    }
  }

  private static List<String> names(World world, long object) {
    List<String> names = new ArrayList<>();
    long list = world.machine.objects().enumerate(object);
    for (long node = list; node != 0; node = world.machine.objects().nameLists().next(node)) {
      names.add(world.machine.names().toString(world.machine.objects().nameLists().name(node)));
    }
    world.machine.objects().nameLists().free(list);
    return names;
  }

  @ParameterizedTest
  @MethodSource("functions")
  void functionsTakeAnyThisAndAnyArguments(String path) {
    long function = Value.object(world.machine.objects().global());
    for (String name : path.substring(1).split("\\.")) {
      function = world.machine.objects().get(Value.handle(function), name);
    }
    callOften(function, path);
  }

  @Test
  void allBuiltInsAreReached() {
    List<String> functions = functions();
    assertTrue(functions.size() > 120, functions::toString);
    assertTrue(functions.contains(".Array.prototype.sortOn"), functions::toString);
  }

  @Test
  void constructorsTakeAnyArguments() {
    Random random = new Random(Seed.or(3));
    for (String name : "Object Function Array String Number Boolean Error Date".split(" ")) {
      for (int i = 0; i < 200; i++) {
        int argc = random.nextInt(5);
        for (int a = 0; a < argc; a++) {
          world.machine.push(any(random));
        }
        world.machine.construct(world.global(name), argc);
        world.machine.endFrame();
      }
    }
  }

  @Test
  void constructorsTakeAnyObjectThatThereIsAlready() {
    Random random = new Random(Seed.or(5));
    for (String name : "Object Function Array String Number Boolean Error Date".split(" ")) {
      for (int i = 0; i < 200; i++) {
        long object = Value.objectOrNull(any(random));
        if (object == 0) {
          continue;
        }
        world.machine.push(any(random));
        world.machine.constructOn(object, Value.handle(world.global(name)), 1);
        world.machine.endFrame();
      }
    }
  }

  private void callOften(long function, String name) {
    long seed = SEED + name.hashCode();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      int argc = random.nextInt(5);
      for (int a = 0; a < argc; a++) {
        world.machine.push(any(random));
      }
      try {
        world.machine.call(function, any(random), argc);
      } catch (ActionThrow | ActionAbort script) {
        continue;
      } catch (RuntimeException wrong) {
        throw new AssertionError("native=" + name + " seed=" + seed + " i=" + i, wrong);
      }
      world.builtins.timers().clear(world.machine);
      world.machine.endFrame();
    }
  }

  /** An array of that length with a first and, if it can have one, a last element. */
  private long sparse(int length) {
    long array = world.array("first");
    world.machine.objects().arrays().setLength(Value.handle(array), length);
    if (length > 0) {
      world.machine.objects().arrays().setElement(Value.handle(array), length - 1, Value.ONE);
    }
    return array;
  }

  /** A value of any type; some that numbers and positions go wrong with. */
  private long any(Random random) {
    return switch (random.nextInt(19)) {
      case 0 -> Value.UNDEFINED;
      case 1 -> Value.NULL;
      case 2 -> Value.bool(random.nextBoolean());
      case 3 -> Value.number(random.nextInt(-3, 40));
      case 4 -> Value.number(random.nextGaussian() * 1e3);
      case 5 -> world.value(Double.NaN);
      case 6 -> world.value(random.nextBoolean() ? 4e9 : Double.NEGATIVE_INFINITY);
      case 7 -> world.value("");
      case 8 -> world.value("12,abc");
      case 9 -> world.array(3, "b", World.UNDEFINED);
      case 10 -> world.object("0", "x", "length", random.nextInt(-2, 5));
      case 11 -> world.construct("String", "boxed");
      case 12 -> world.construct("Date", random.nextInt());
      case 13 -> world.construct("Date", random.nextGaussian() * 9e15);
      case 14 -> Value.number(random.nextBoolean() ? Integer.MAX_VALUE : Integer.MIN_VALUE);
      case 15 -> world.construct("Array", LENGTHS[random.nextInt(LENGTHS.length)]);
      case 16 -> world.object("0", "x", "length", LENGTHS[random.nextInt(LENGTHS.length)]);
      case 17 -> sparse(LENGTHS[random.nextInt(LENGTHS.length)]);
      default -> world.function((m, self, argc) -> argc == 0 ? self : m.argument(argc - 1));
    };
  }
}
