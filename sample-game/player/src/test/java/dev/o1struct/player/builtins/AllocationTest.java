package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.o1struct.player.value.Value;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AllocationTest {
  private static final int ROUNDS = 20_000;

  private final World world = new World();
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @AfterEach
  void close() {
    world.close();
  }

  /** Bytes of Java heap per round, after warming up. */
  private double bytesPerRound(Runnable round) {
    for (int i = 0; i < ROUNDS; i++) {
      round.run();
    }
    world.machine.endFrame();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ROUNDS; i++) {
      round.run();
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / (double) ROUNDS;
  }

  private void call(long function, long self, long argument) {
    world.machine.push(argument);
    world.machine.call(function, self, 1);
  }

  @Test
  void arrayAndMathMethodsAllocateNothing() {
    long array = rooted(world.array());
    long push = rooted(world.member(array, "push"));
    long shift = rooted(world.member(array, "shift"));
    long sin = rooted(world.member(world.global("Math"), "sin"));
    double bytes =
        bytesPerRound(() -> {
          call(push, array, Value.number(1));
          call(push, array, Value.number(2));
          call(shift, array, Value.UNDEFINED);
          call(shift, array, Value.UNDEFINED);
          call(sin, Value.UNDEFINED, Value.ONE);
        });
    assertTrue(bytes < 1, "bytes=" + bytes);
  }

  @Test
  void textMethodsAllocateNothing() {
    long text = rooted(world.value("score 12 of 30"));
    long charCodeAt = rooted(world.member(text, "charCodeAt"));
    long indexOf = rooted(world.member(text, "indexOf"));
    long substr = rooted(world.member(text, "substr"));
    long split = rooted(world.member(text, "split"));
    long of = rooted(world.value("of"));
    double bytes =
        bytesPerRound(() -> {
          call(charCodeAt, text, Value.number(3));
          call(indexOf, text, of);
          call(substr, text, Value.number(6));
          call(split, text, of);
          world.machine.endFrame();
        });
    assertTrue(bytes < 1, "bytes=" + bytes);
  }

  /** Keeps a value for the whole test, as a variable of the script. */
  private long rooted(long value) {
    long global = world.machine.objects().global();
    String name = "rooted" + value;
    world.machine.objects().define(global, name, value, 0);
    return value;
  }
}
