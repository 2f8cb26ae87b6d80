package dev.o1struct.processor.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.processor.Declare;
import dev.o1struct.processor.Headers;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.ScalarKind;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.testing.Seed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bit fields beside those of gcc, by setting all bits of one field after the other and looking at
 * the bytes of the struct.
 */
class BitFieldAgreementTest {
  private static final long SEED = Seed.or(4000);
  private static final int STRUCTS = 150;

  @TempDir private Path folder;

  private final Random random = new Random(SEED);

  @Test
  void gccPutsRandomBitFieldsInTheSameBits() throws Exception {
    compare(randomStructs(), BitFieldAgreementTest::declarations);
  }

  @Test
  void headersPutThemThereToo() throws Exception {
    compare(randomStructs(), all -> Headers.of(Plans.all(all)));
  }

  /** Structs that extend others begin in the middle of units. */
  @Test
  void headersPutThoseOfExtendedStructsThereToo() throws Exception {
    List<StructModel> structs = new ArrayList<>(randomStructs());
    List<StructModel> children = new ArrayList<>();
    for (StructModel parent : structs) {
      String name = parent.name().simpleName() + "Child";
      children.add(
          Declare.extending(parent, Declare.struct(name, field("g0"), field("g1"), field("g2"))));
    }
    structs.addAll(children);
    compare(structs, all -> Headers.of(Plans.all(all)));
  }

  private List<StructModel> randomStructs() {
    List<StructModel> structs = new ArrayList<>();
    for (int i = 0; i < STRUCTS; i++) {
      structs.add(struct("S" + i));
    }
    return structs;
  }

  private void compare(List<StructModel> structs, Function<List<StructModel>, String> types)
      throws Exception {
    CompilerAgreementTest.needsGcc();
    StringBuilder expected = new StringBuilder();
    List<LayoutPlan> plans = Plans.all(structs);
    plans.forEach(plan -> expect(plan, expected));
    String printed =
        CompilerAgreementTest.run(folder, "bits", program(types.apply(structs), plans));
    assertEquals(expected.toString(), printed, () -> "seed=" + SEED);
  }

  private StructModel struct(String name) {
    List<FieldModel> fields = new ArrayList<>();
    int count = 1 + random.nextInt(9);
    for (int i = 0; i < count; i++) {
      fields.add(field("f" + i));
    }
    return Declare.struct(name, fields.toArray(FieldModel[]::new));
  }

  private FieldModel field(String name) {
    int bytes = 1 << random.nextInt(4);
    FieldModel whole =
        switch (bytes) {
          case 1 -> random.nextBoolean() ? Declare.field(name, "byte") : marked(name, "U8", "int");
          case 2 ->
              random.nextBoolean() ? Declare.field(name, "short") : marked(name, "U16", "int");
          case 4 -> random.nextBoolean() ? Declare.field(name, "int") : marked(name, "U32", "long");
          default ->
              random.nextBoolean() ? Declare.field(name, "long") : marked(name, "U64", "long");
        };
    if (random.nextInt(5) == 0) {
      return whole;
    }
    if (random.nextInt(6) == 0) {
      return Declare.bits(1, false, Declare.field(name, "boolean"));
    }
    int bits = 1 + random.nextInt(random.nextBoolean() ? 8 * bytes : 4);
    return Declare.bits(bits, random.nextInt(8) == 0, whole);
  }

  private static FieldModel marked(String name, String mark, String type) {
    return Declare.integer(name, mark, type);
  }

  private static String declarations(List<StructModel> structs) {
    StringBuilder types = new StringBuilder();
    for (StructModel struct : structs) {
      types.append("struct ").append(struct.name().simpleName()).append(" {\n");
      struct.fields().forEach(field -> types.append(member(field)));
      types.append("};\n");
    }
    return types.toString();
  }

  private static String program(String types, List<LayoutPlan> plans) {
    StringBuilder main = new StringBuilder();
    for (LayoutPlan plan : plans) {
      String name = plan.name().simpleName();
      main.append(
          "  printf(\"%s %%zu %%zu\\n\", sizeof(struct %s), _Alignof(struct %s));\n"
              .formatted(name, name, name));
      for (PlacedField field : plan.fields()) {
        main.append(
            """
              { struct %1$s s; memset(&s, 0, sizeof s); s.%2$s = (%3$s) -1;
                printf("%1$s.%2$s %%lld ", (long long) s.%2$s); dump(&s, sizeof s); }
            """
                .formatted(name, field.name(), CSource.type(field.type())));
      }
    }
    return """
    #include <stdbool.h>
    #include <stdint.h>
    #include <stdio.h>
    #include <string.h>

    static void dump(const void *start, size_t bytes) {
      for (size_t i = 0; i < bytes; i++) printf("%%02x", ((const unsigned char *) start)[i]);
      printf("\\n");
    }
    %s
    int main(void) {
    %s  return 0;
    }
    """
        .formatted(types, main);
  }

  private static String member(FieldModel field) {
    String type = CSource.type(CSource.typeOf(field));
    Mark.Bits bits = field.marks().get(Mark.Bits.class);
    if (bits == null) {
      return "  %s %s;\n".formatted(type, field.name());
    }
    String unit = bits.newUnit() ? "  %s : 0;\n".formatted(type) : "";
    return unit + "  %s %s : %d;\n".formatted(type, field.name(), bits.value());
  }

  private static void expect(LayoutPlan plan, StringBuilder text) {
    String name = plan.name().simpleName();
    text.append("%s %d %d\n".formatted(name, plan.size(), plan.alignment()));
    for (PlacedField field : plan.fields()) {
      int bits = field.type() instanceof FieldType.BitField(_, int n) ? n : (int) field.bytes() * 8;
      byte[] bytes = new byte[(int) plan.size()];
      for (int bit = 0; bit < bits; bit++) {
        int at = (int) field.offset() * 8 + field.shift() + bit;
        bytes[at / 8] |= (byte) (1 << at % 8);
      }
      long value = isSigned(field) ? -1 : -1L >>> (64 - bits);
      text.append("%s.%s %d ".formatted(name, field.name(), value));
      for (byte b : bytes) {
        text.append("%02x".formatted(b));
      }
      text.append('\n');
    }
  }

  private static boolean isSigned(PlacedField field) {
    return field.type().value() instanceof FieldType.Scalar(ScalarKind kind)
        && !kind.storage().toLowerCase(Locale.ROOT).startsWith("u")
        && kind != ScalarKind.BOOLEAN;
  }
}
