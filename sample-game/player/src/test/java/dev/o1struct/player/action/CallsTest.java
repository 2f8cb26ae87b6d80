package dev.o1struct.player.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CallsTest {
  private final MachineFixture fixture = new MachineFixture();

  @AfterEach
  void closeWithoutLeaks() {
    assertEquals(List.of(), fixture.leaks());
    fixture.close();
  }

  /** {@code function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } trace(fib(12));} */
  private static Script fibonacci() {
    return new Script(
        6,
        1,
        new String[] {"fib", "n"},
        new FunctionBody[] {Script.function(1, "fib", "n")},
        (m, s, f) -> {
          m.defineFunction(0);
          m.pushNumber(12);
          m.callFunction(s[0], 1);
          m.trace();
          return Completion.NORMAL;
        },
        (m, s, f) -> {
          m.getVariable(s[1]);
          m.pushNumber(2);
          if (m.testLess2()) {
            m.getVariable(s[1]);
            m.returnAction();
            return Completion.RETURN;
          }
          fibonacciOf(m, s, 1);
          fibonacciOf(m, s, 2);
          m.add2();
          m.returnAction();
          return Completion.RETURN;
        });
  }

  private static void fibonacciOf(ActionMachine m, long[] s, int less) {
    m.getVariable(s[1]);
    m.pushNumber(less);
    m.subtract();
    m.callFunction(s[0], 1);
  }

  @Test
  void functionsCallThemselves() {
    assertEquals(List.of("144"), fixture.run(fibonacci()));
  }

  @Test
  void aFunctionWithoutReturnGivesUndefined() {
    Script script =
        new Script(
            8,
            1,
            new String[] {"f"},
            new FunctionBody[] {Script.function(1, "f")},
            (m, s, f) -> {
              m.defineFunction(0);
              m.callFunction(s[0], 0);
              m.trace();
              return Completion.NORMAL;
            },
            (m, s, f) -> Completion.NORMAL);
    assertEquals(List.of("undefined"), fixture.run(script));
  }

  @Test
  void closuresKeepTheVariablesOfTheirMaker() {
    assertEquals(List.of("1", "2"), fixture.run(counter()));
  }

  /** {@code function make() { var n = 0; return function() { return ++n; }; }} and two calls. */
  private static Script counter() {
    return new Script(
        8,
        1,
        new String[] {"make", "n", "next"},
        new FunctionBody[] {Script.function(1, "make"), Script.function(2, "")},
        (m, s, f) -> {
          m.defineFunction(0);
          m.pushString(s[2]);
          m.callFunction(s[0], 0);
          m.setVariable();
          for (int i = 0; i < 2; i++) {
            m.callFunction(s[2], 0);
            m.trace();
          }
          return Completion.NORMAL;
        },
        (m, s, f) -> {
          m.pushString(s[1]);
          m.pushNumber(0);
          m.defineLocal();
          m.defineFunction(1);
          m.returnAction();
          return Completion.RETURN;
        },
        (m, s, f) -> {
          m.pushString(s[1]);
          m.getVariable(s[1]);
          m.increment();
          m.setVariable();
          m.getVariable(s[1]);
          m.returnAction();
          return Completion.RETURN;
        });
  }

  @Test
  void reconcilingAtEverySafepointChangesNothing() {
    try (MachineFixture eager = new MachineFixture(new MachineOptions(256, 0, 1, 10))) {
      assertEquals(List.of("144"), eager.run(fibonacci()));
      assertEquals(List.of("144", "1", "2"), eager.run(counter()));
      assertEquals(List.of(), eager.leaks());
    }
  }

  @Test
  void registersArePreloadedInTheOrderOfTheFileFormat() {
    Script script =
        new Script(
            8,
            1,
            new String[] {"f", "argument", "length"},
            new FunctionBody[] {
              Script.function2(1, 4, FunctionBody.PRELOAD_ARGUMENTS | FunctionBody.PRELOAD_GLOBAL)
            },
            (m, s, f) -> {
              m.pushString(s[0]);
              m.defineFunction(0);
              m.setVariable();
              m.pushString(s[1]);
              m.callFunction(s[0], 1);
              return Completion.NORMAL;
            },
            (m, s, f) -> {
              m.load(f + 32);
              m.getMember(s[2]);
              m.trace();
              m.load(f + 64);
              m.typeOf();
              m.trace();
              m.load(f + 96);
              m.trace();
              return Completion.NORMAL;
            });
    assertEquals(List.of("1", "object", "undefined"), fixture.run(script));
  }

  @Test
  void endlessRecursionEndsTheListAndAllScripts() {
    Script script =
        new Script(
            8,
            1,
            new String[] {"f", "after"},
            new FunctionBody[] {Script.function(1, "f")},
            (m, s, f) -> {
              m.defineFunction(0);
              m.callFunction(s[0], 0);
              m.pushString(s[1]);
              m.trace();
              return Completion.NORMAL;
            },
            (m, s, f) -> {
              m.callFunction(s[0], 0);
              m.pop();
              return Completion.NORMAL;
            });
    assertNull(fixture.machine.haltMessage());
    assertEquals(List.of(), fixture.run(script));
    assertTrue(fixture.machine.isHalted());
  }

  /** The function pops all that its caller left, its arguments too, and then reads them. */
  @Test
  void whatAFunctionPopsOfItsCallersOutlastsIt() {
    Script script =
        new Script(
            8,
            1,
            new String[] {"f", "arguments", "0", "text", "other"},
            new FunctionBody[] {Script.function(1, "f")},
            (m, s, f) -> {
              m.defineFunction(0);
              m.pushNull(); // the function's own operands will be here
              pushObject(m, s, "below ");
              pushObject(m, s, "argument ");
              m.callFunction(s[0], 1);
              m.stackSwap();
              m.getMember(s[3]);
              m.trace();
              m.trace();
              return Completion.NORMAL;
            },
            (m, s, f) -> {
              for (int i = 0; i < 3; i++) m.pop();
              for (int i = 0; i < 8; i++) {
                m.safepoint();
                m.objects().newObject();
              }
              m.getVariable(s[1]);
              m.getMember(s[2]);
              m.getMember(s[3]);
              m.returnAction();
              return Completion.RETURN;
            });
    try (MachineFixture eager = new MachineFixture(new MachineOptions(256, 0, 1, 10))) {
      assertEquals(List.of("below 1", "argument 1"), eager.run(script));
      assertEquals(List.of(), eager.leaks());
    }
  }

  /** {@code {text: start + 1}} with a text that nothing else holds. */
  private static void pushObject(ActionMachine m, long[] s, String start) {
    m.pushString(s[3]);
    m.push(m.string(start));
    m.pushNumber(1);
    m.add2();
    m.pushNumber(1);
    m.initObject();
  }

  @Test
  void argumentsBeyondTheStackAreNotThere() {
    Script script =
        new Script(
            8,
            1,
            new String[] {"f"},
            new FunctionBody[] {Script.function(1, "f", "a")},
            (m, s, f) -> {
              m.defineFunction(0);
              m.pushNumber(3_000_000_000.0);
              m.pushString(s[0]);
              m.callFunction();
              m.trace();
              return Completion.NORMAL;
            },
            (m, s, f) -> Completion.NORMAL);
    assertEquals(List.of("undefined"), fixture.run(script));
  }
}
