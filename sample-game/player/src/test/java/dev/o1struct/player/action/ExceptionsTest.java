package dev.o1struct.player.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.player.value.Value;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ExceptionsTest {
  private final MachineFixture fixture = new MachineFixture();

  @AfterEach
  void closeWithoutLeaks() {
    assertEquals(List.of(), fixture.leaks());
    fixture.close();
  }

  private static Script script(Script.Body body) {
    String[] strings = {"e", "thrown", "not reached", "finally"};
    return new Script(8, 1, strings, new FunctionBody[0], body);
  }

  @Test
  void whatIsThrownIsCaughtAsAVariable() {
    Script script =
        script((m, s, f) -> {
          int mark = m.beginTry();
          try {
            m.pushNumber(1); // left on the stack by what the exception cut short
            m.pushString(s[1]);
            m.throwAction();
          } catch (ActionThrow thrown) {
            m.enterCatch(mark, thrown);
            m.catchVariable(s[0]);
            m.getVariable(s[0]);
            m.trace();
          }
          m.trace();
          return Completion.NORMAL;
        });
    assertEquals(List.of("thrown", "undefined"), fixture.run(script));
  }

  @Test
  void anUncaughtExceptionEndsTheListWithAWarning() {
    Script script =
        script((m, s, f) -> {
          m.pushString(s[1]);
          m.throwAction();
          m.pushString(s[2]);
          m.trace();
          return Completion.NORMAL;
        });
    assertEquals(List.of("Warning: Uncaught exception, thrown"), fixture.run(script));
  }

  @Test
  void anUncaughtValueWhoseToStringThrowsIsShownByItsType() {
    Script script =
        script((m, s, f) -> {
          long object = m.objects().newObject();
          m.defineMethod(
              object,
              "toString",
              (machine, self, argc) -> {
                throw machine.throwValue(self);
              },
              0);
          m.push(Value.object(object));
          m.throwAction();
          return Completion.NORMAL;
        });
    assertEquals(List.of("Warning: Uncaught exception, [type Object]"), fixture.run(script));
  }

  @Test
  void aFinallyThatEndsNormallyLetsTheExceptionGoOn() {
    Script script =
        script((m, s, f) -> {
          int mark = m.beginTry();
          try {
            m.pushString(s[1]);
            m.throwAction();
          } catch (ActionThrow thrown) {
            m.enterCatch(mark, thrown);
            m.pop();
            m.suspend(thrown);
            int inner = m.beginTry();
            try {
              m.pushString(s[2]);
              m.throwAction();
            } catch (ActionThrow other) {
              m.enterCatch(inner, other);
              m.pop();
            }
            m.pushString(s[3]);
            m.trace();
            m.resume(Completion.NORMAL);
            throw thrown;
          }
          return Completion.NORMAL;
        });
    assertEquals(List.of("finally", "Warning: Uncaught exception, thrown"), fixture.run(script));
  }

  @Test
  void aCatchLeavesTheWithsOfItsTry() {
    Script script =
        script((m, s, f) -> {
          int mark = m.beginTry();
          try {
            m.pushNumber(0);
            m.initObject();
            m.enterWith();
            m.pushString(s[1]);
            m.throwAction();
            m.leaveWith();
          } catch (ActionThrow thrown) {
            m.enterCatch(mark, thrown);
            m.catchVariable(s[0]);
          }
          m.getVariable(s[0]);
          m.trace();
          return Completion.NORMAL;
        });
    assertEquals(List.of("thrown"), fixture.run(script));
  }
}
