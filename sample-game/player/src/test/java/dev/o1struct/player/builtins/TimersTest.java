package dev.o1struct.player.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.player.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TimersTest {
  private final World world = new World();
  private final StringBuilder log = new StringBuilder();

  @AfterEach
  void close() {
    world.close();
  }

  private long logger() {
    return world.function((m, _, argc) -> {
      log.append(world.millis).append('=').append(argc == 0 ? "" : world.text(m.argument(0)));
      log.append(' ');
      return Value.UNDEFINED;
    });
  }

  private void runTo(long end, long step) {
    while (world.millis < end) {
      world.millis += step;
      world.builtins.timers().tick(world.machine);
      world.machine.endFrame();
    }
  }

  @Test
  void anIntervalIsCalledOncePerPeriodWithItsArguments() {
    world.call("setInterval", logger(), 100, "tick");
    runTo(350, 50);
    assertEquals("100=tick 200=tick 300=tick ", log.toString());
  }

  @Test
  void aTimeoutIsCalledOnce() {
    world.call("setTimeout", logger(), 60);
    runTo(300, 50);
    assertEquals("100= ", log.toString());
    assertEquals(0, world.builtins.timers().running());
  }

  @Test
  void aMethodIsLookedUpWhenItIsDue() {
    long object = world.object();
    world.machine.objects().retain(Value.handle(object));
    world.call("setInterval", object, "run", 50, "a");
    runTo(50, 50);
    world.machine.objects().define(Value.handle(object), "run", logger(), 0);
    runTo(100, 50);
    assertEquals("100=a ", log.toString());
  }

  @Test
  void clearedTimersAreNotCalledAgain() {
    long id = world.call("setInterval", logger(), 50);
    runTo(50, 50);
    world.call("clearInterval", id);
    runTo(200, 50);
    assertEquals("50= ", log.toString());
  }

  @Test
  void periodsShorterThanAFrameCatchUp() {
    world.call("setInterval", logger(), 20);
    runTo(100, 50);
    assertEquals("50= 50= 100= 100= 100= ", log.toString());
  }

  @Test
  void theEarliestTimerIsCalledFirst() {
    world.call("setTimeout", logger(), 40, "late");
    world.call("setTimeout", logger(), 20, "early");
    runTo(50, 50);
    assertEquals("50=early 50=late ", log.toString());
  }

  @Test
  void withoutAFunctionOrAPeriodNothingStarts() {
    assertEquals(Value.UNDEFINED, world.call("setInterval"));
    assertEquals(Value.UNDEFINED, world.call("setInterval", 5, 10));
    assertEquals(Value.UNDEFINED, world.call("setInterval", logger()));
    assertEquals(0, world.builtins.timers().running());
  }
}
