package dev.o1struct.player.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LimitsTest {
  @Test
  void anEndlessLoopEndsAfterItsTime() {
    try (MachineFixture fixture = new MachineFixture(new MachineOptions(256, 20, 4096, 10_000))) {
      Script script =
          new Script(
              8,
              1,
              new String[0],
              new FunctionBody[0],
              (m, s, f) -> {
                while (true) m.safepoint();
              });
      assertEquals(List.of(), fixture.run(script));
      assertTrue(fixture.machine.isHalted());
      assertEquals(List.of(), fixture.leaks());
    }
  }

  @Test
  void aMovieSetsItsOwnLimits() {
    try (MachineFixture fixture = new MachineFixture()) {
      fixture.machine.setLimits(5, 1000);
      Script script =
          new Script(
              8,
              1,
              new String[] {"f"},
              new FunctionBody[] {Script.function(1, "f")},
              (m, s, f) -> {
                m.defineFunction(0);
                m.callFunction(s[0], 0);
                return Completion.NORMAL;
              },
              (m, s, f) -> {
                m.pushString(s[0]);
                m.trace();
                m.callFunction(s[0], 0);
                return Completion.NORMAL;
              });
      assertEquals(List.of("f", "f", "f", "f"), fixture.run(script));
      assertEquals(List.of(), fixture.leaks());
    }
  }

  @Test
  void limitsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new MachineOptions(0, 1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new MachineOptions(1, -1, 1, 1));
  }
}
