package dev.o1struct.processor.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.processor.Declare;
import dev.o1struct.processor.Headers;
import dev.o1struct.processor.model.LayoutMode;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.testing.Seed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headers of random structs, whose assertions gcc checks. */
class HeaderAgreementTest {
  private static final List<LayoutMode> MODES = List.of(LayoutMode.values());

  @TempDir private Path folder;

  @Test
  void gccAgreesWithHeadersOfRandomStructs() throws Exception {
    for (long seed : Seed.from(5000, 3)) {
      compile("plain" + seed, RandomStructs.make(seed, 60));
    }
  }

  @Test
  void gccAgreesWithHeadersOfRandomLayouts() throws Exception {
    for (long seed : Seed.from(6000, 6)) {
      compile("arranged" + seed, RandomArrangements.of(seed, RandomStructs.make(seed, 60)));
    }
  }

  @Test
  void gccAgreesWithHeadersOfReorderedAndExtendedStructs() throws Exception {
    for (long seed : Seed.from(7000, 3)) {
      Random random = new Random(seed);
      List<StructModel> structs = new ArrayList<>();
      for (StructModel struct : RandomStructs.make(seed, 60)) {
        StructModel laidOut = Declare.laidOut(MODES.get(random.nextInt(3)), struct);
        boolean extend = !structs.isEmpty() && random.nextInt(2) == 0;
        structs.add(extend ? Declare.extending(header(structs, random), laidOut) : laidOut);
      }
      compile("reordered" + seed, structs);
    }
  }

  /** A parent whose fields have other names. */
  private static StructModel header(List<StructModel> structs, Random random) {
    StructModel struct = structs.get(random.nextInt(structs.size()));
    StructModel header =
        Declare.struct(
            struct.name().simpleName() + "Header" + structs.size(),
            Declare.embedded("first", struct),
            Declare.field("second", random.nextBoolean() ? "byte" : "int"));
    StructModel laidOut = Declare.laidOut(MODES.get(random.nextInt(3)), header);
    structs.add(laidOut);
    return laidOut;
  }

  private void compile(String name, List<StructModel> structs) throws Exception {
    CompilerAgreementTest.needsGcc();
    String program = Headers.of(Plans.all(structs)) + "int main(void) { return 0; }\n";
    assertEquals("", CompilerAgreementTest.run(folder, name, program), "name=" + name);
  }
}
