package dev.o1struct.player.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a frame of script costs the Java heap once it is warm: nothing. */
final class SteadyStateTest {
  private static final int WARM = 3_000;
  private static final int FRAMES = 1_000;

  private final MachineFixture fixture = new MachineFixture();
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @AfterEach
  void closeWithoutLeaks() {
    assertEquals(List.of(), fixture.leaks());
    fixture.close();
  }

  /**
   * Per frame: ten objects with three properties and a method call each, an array, a concatenation,
   * a for-in, a closure and a cycle.
   */
  private static Script frame() {
    String[] strings = {"x", "y", "next", "text ", "o", "a", "f"};
    FunctionBody[] functions = {Script.function2(1, 3, 0, "value"), Script.function(2, "")};
    return new Script(
        8,
        1,
        strings,
        functions,
        SteadyStateTest::script,
        SteadyStateTest::add,
        (m, s, f) -> Completion.NORMAL);
  }

  private static int script(ActionMachine m, long[] s, long f) {
    m.pushString(s[6]);
    m.defineFunction(0);
    m.setVariable();
    for (int i = 0; i < 10; i++) {
      object(m, s, i);
      m.safepoint();
    }
    m.pushString(s[5]);
    m.pushNumber(3);
    m.pushNumber(2);
    m.pushNumber(1);
    m.pushNumber(3);
    m.initArray();
    m.setVariable();
    m.getVariable(s[5]);
    m.enumerate2();
    while (true) {
      m.storeRegister(0);
      m.pushNull();
      if (m.testEquals2()) break;
      m.getVariable(s[5]);
      m.pushRegister(0);
      m.getMember();
      m.pop();
    }
    return Completion.NORMAL;
  }

  private static void object(ActionMachine m, long[] s, int i) {
    m.pushString(s[4]);
    m.pushString(s[0]);
    m.pushNumber(i);
    m.pushString(s[1]);
    m.pushString(s[3]);
    m.pushNumber(i + 0.5);
    m.add2();
    m.pushNumber(2);
    m.initObject();
    m.setVariable();
    m.getVariable(s[4]);
    m.pushString(s[2]);
    m.getVariable(s[4]);
    m.setMember();
    m.getVariable(s[4]);
    m.getMember(s[0]);
    m.callFunction(s[6], 1);
    m.pop();
  }

  private static int add(ActionMachine m, long[] s, long f) {
    m.load(f + 32);
    m.pushNumber(1);
    m.add2();
    m.store(f + 64);
    m.pop();
    m.defineFunction(1);
    m.pop();
    m.load(f + 64);
    m.returnAction();
    return Completion.RETURN;
  }

  @Test
  void aWarmFrameAllocatesNoJavaObjects() {
    LoadedProgram program = fixture.machine.load(frame());
    play(program, WARM);
    long liveBefore = liveObjects();
    long before = threads.getCurrentThreadAllocatedBytes();
    play(program, FRAMES);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(bytes < 16 * FRAMES, "bytes=" + bytes + " frames=" + FRAMES);
    assertTrue(liveObjects() < liveBefore + 2_000, "live=" + liveObjects());
  }

  private void play(LoadedProgram program, int frames) {
    for (int i = 0; i < frames; i++) {
      fixture.machine.runScript(program, 0, fixture.stage.root);
      fixture.machine.endFrame();
    }
  }

  private long liveObjects() {
    return fixture.heap.statistics().pools().stream()
        .filter(pool -> pool.name().equals("ASObject"))
        .mapToLong(pool -> pool.live())
        .sum();
  }
}
