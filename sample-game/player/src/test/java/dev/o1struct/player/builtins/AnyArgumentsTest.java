package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionAbort;
import dev.o1struct.player.action.ActionThrow;
import dev.o1struct.player.value.Value;
import dev.o1struct.testing.Seed;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No script can make a native fail with a Java exception, whatever it passes. */
@SuppressWarnings("StringSplitter") // lists of plain words
final class AnyArgumentsTest {
  private static final long SEED = Seed.or(0);

  private static final String[] METHODS = {
    "Object watch unwatch addProperty valueOf toString hasOwnProperty isPrototypeOf"
        + " isPropertyEnumerable toLocaleString",
    "Function call apply",
    "Array push pop concat shift unshift slice join splice toString sort reverse sortOn",
    "String valueOf toString toUpperCase toLowerCase charAt charCodeAt concat indexOf lastIndexOf"
        + " slice substring split substr",
    "Number valueOf toString",
    "Boolean valueOf toString",
    "Error toString",
    "Date getFullYear getYear getMonth getDate getDay getHours getUTCSeconds setFullYear setMonth"
        + " setDate setUTCHours setMinutes setMilliseconds setYear getTime setTime"
        + " getTimezoneOffset toString",
  };

  private static final String STATICS =
      "Object.registerClass String.fromCharCode Date.UTC Math.abs Math.min Math.max Math.pow"
          + " Math.round Math.random Math.atan2 AsBroadcaster.initialize"
          + " AsBroadcaster.addListener AsBroadcaster.removeListener"
          + " AsBroadcaster.broadcastMessage";

  private static final String GLOBALS =
      "escape unescape parseInt parseFloat trace isNaN isFinite getTimer setInterval setTimeout"
          + " clearInterval ASSetPropFlags ASSetNative ASSetNativeAccessor ASnative Object"
          + " Function Array String Number Boolean Error Date";

  /** Some of them are negative, some add up to more than an array can have. */
  private static final int[] LENGTHS = {
    Integer.MAX_VALUE, Integer.MAX_VALUE - 1, 1 << 30, 60, -1, -3, Integer.MIN_VALUE
  };

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void methodsTakeAnyThisAndAnyArguments() {
    for (String line : METHODS) {
      String[] words = line.split(" ");
      long prototype = world.member(world.global(words[0]), "prototype");
      for (int i = 1; i < words.length; i++) {
        callOften(world.member(prototype, words[i]), words[0] + "." + words[i]);
      }
    }
  }

  @Test
  void functionsTakeAnyArguments() {
    for (String path : STATICS.split(" ")) {
      String[] names = path.split("\\.");
      callOften(world.member(world.global(names[0]), names[1]), path);
    }
    for (String name : GLOBALS.split(" ")) {
      callOften(world.global(name), name);
    }
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
