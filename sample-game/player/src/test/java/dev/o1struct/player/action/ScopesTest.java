package dev.o1struct.player.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.player.value.Value;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ScopesTest {
  private final MachineFixture fixture = new MachineFixture();

  @AfterEach
  void closeWithoutLeaks() {
    assertEquals(List.of(), fixture.leaks());
    fixture.close();
  }

  private static Script script(int version, String[] strings, Script.Body body) {
    return new Script(version, 1, strings, new FunctionBody[0], body);
  }

  private static void store(ActionMachine m, long name, double number) {
    m.pushString(name);
    m.pushNumber(number);
    m.setVariable();
  }

  @Test
  void withReadsAndWritesTheObjectThatHasTheName() {
    Script script =
        script(
            8,
            new String[] {"x", "y"},
            (m, s, f) -> {
              m.pushString(s[0]);
              m.pushNumber(1);
              m.pushNumber(1);
              m.initObject();
              if (m.enterWith()) {
                store(m, s[0], 2);
                store(m, s[1], 3);
                m.getVariable(s[0]);
                m.trace();
                m.leaveWith();
              }
              m.getVariable(s[0]);
              m.trace();
              m.getVariable(s[1]);
              m.trace();
              return Completion.NORMAL;
            });
    assertEquals(List.of("2", "undefined", "3"), fixture.run(script));
  }

  @Test
  void withOfNothingIsSkipped() {
    Script script =
        script(
            8,
            new String[0],
            (m, s, f) -> {
              m.pushNull();
              m.pushBoolean(m.enterWith());
              m.trace();
              return Completion.NORMAL;
            });
    assertEquals(List.of("false"), fixture.run(script));
  }

  @Test
  void namesBelowVersion7AreTheSameInEitherCase() {
    Script.Body body =
        (m, s, f) -> {
          store(m, s[0], 5);
          m.getVariable(s[1]);
          m.trace();
          return Completion.NORMAL;
        };
    String[] strings = {"Count", "cOUNT"};
    assertEquals(List.of("5"), fixture.run(script(6, strings, body)));
    assertEquals(List.of("5", "undefined"), fixture.run(script(7, strings, body)));
  }

  @Test
  void undefinedIsEmptyTextBelowVersion7() {
    Script.Body body =
        (m, s, f) -> {
          m.pushString(s[0]);
          m.pushUndefined();
          m.add2();
          m.trace();
          return Completion.NORMAL;
        };
    String[] strings = {"text:"};
    assertEquals(List.of("text:"), fixture.run(script(6, strings, body)));
    assertEquals(List.of("text:", "text:undefined"), fixture.run(script(7, strings, body)));
  }

  @Test
  void pathsLeadThroughObjects() {
    Script script =
        script(
            8,
            new String[] {"a", "b", "a.b", "a:b", "/:a"},
            (m, s, f) -> {
              m.pushString(s[0]);
              m.pushString(s[1]);
              m.pushNumber(1);
              m.pushNumber(1);
              m.initObject();
              m.setVariable();
              store(m, s[2], 2);
              m.getVariable(s[3]);
              m.trace();
              m.getVariable(s[4]);
              m.typeOf();
              m.trace();
              return Completion.NORMAL;
            });
    assertEquals(List.of("2", "object"), fixture.run(script));
  }

  @Test
  void variablesOfTheGlobalObjectAreSeenEverywhere() {
    ActionMachine machine = fixture.machine;
    machine.objects().define(machine.objects().global(), "everywhere", Value.TRUE, 0);
    Script script =
        script(
            8,
            new String[] {"everywhere"},
            (m, s, f) -> {
              m.getVariable(s[0]);
              m.trace();
              return Completion.NORMAL;
            });
    assertEquals(List.of("true"), fixture.run(script));
  }
}
