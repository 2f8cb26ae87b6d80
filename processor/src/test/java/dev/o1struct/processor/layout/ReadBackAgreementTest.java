package dev.o1struct.processor.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.processor.readback.ReadBack;
import dev.o1struct.testing.Seed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The places that random structs are read back from are those of gcc, in all layout modes. */
class ReadBackAgreementTest {
  /** As those that are compiled and used. */
  private static final long FIRST = Seed.or(1);

  private static final long SEEDS = 10;

  @Test
  void gccPutsTheFieldsOfRandomStructsInTheSamePlaces(@TempDir Path folder) throws Exception {
    CompilerAgreementTest.needsGcc();
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      ReadBack structs = ReadBack.of(seed);
      assertEquals(
          structs.expectedOfC(),
          CompilerAgreementTest.run(folder, "readback" + seed, structs.programInC()),
          structs.describe());
    }
  }
}
