package dev.o1struct.recompiler.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.recompiler.Options;
import dev.o1struct.recompiler.Recompiler;
import dev.o1struct.recompiler.SwfBuilder;
import dev.o1struct.testing.Seed;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class EmittedControlFlowTest {
  private static final int FUEL = 3_000;

  @Test
  void emittedCodeGoesTheSameWaysAsTheActions() {
    checkScripts(1, 250, 0);
  }

  @Test
  void codeSplitIntoPartsGoesTheSameWaysAsTheActions() {
    checkScripts(100_001, 20, 700);
  }

  /** Every script runs under several seeds for its conditions. */
  private static void checkScripts(int firstSeed, int count, int fillers) {
    var builder = new SwfBuilder(8);
    var scripts = new ArrayList<byte[]>();
    long[] seeds = Seed.from(firstSeed, count);
    for (long seed : seeds) {
      byte[] script = new RandomScript(seed, fillers).toBytes();
      scripts.add(script);
      builder.actions(script);
    }
    var recompiled = Recompiler.recompile(builder.movie(), new Options("random", "random.swf"));
    var classes = EmittedClasses.compile(recompiled.files());
    ClassFileLimits.longestMethod(classes, "random");
    var program = new EmittedProgram(classes, "random");
    int compared = 0;
    for (int i = 0; i < count; i++) {
      for (int choices = 0; choices < 4; choices++) {
        compared += compare(program, i, scripts.get(i), seeds[i], choices);
      }
    }
    assertTrue(compared > 3 * count, "compared=" + compared);
  }

  private static int compare(
      EmittedProgram program, int body, byte[] script, long seed, int choices) {
    try {
      var expected = new ReferenceMachine(script, choices, FUEL).run();
      var actual = program.run(body, choices, FUEL);
      assertEquals(expected, actual, "seed=" + seed + ", choices=" + choices);
      return 1;
    } catch (UnsupportedOperationException _) {
      return 0;
    }
  }
}
