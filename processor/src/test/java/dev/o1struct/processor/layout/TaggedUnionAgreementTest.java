package dev.o1struct.processor.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.processor.Declare;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.testing.Seed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tagged unions beside C's unions of structs that start with the same header. */
class TaggedUnionAgreementTest {
  private static final List<String> PRIMITIVES =
      List.of("byte", "boolean", "short", "char", "int", "float", "long", "double");

  @TempDir private static Path folder;

  @BeforeAll
  static void needsGcc() {
    CompilerAgreementTest.needsGcc();
  }

  @Test
  void gccLaysRandomTaggedUnionsOutAlike() throws Exception {
    for (long seed : Seed.from(1, 3)) {
      Random random = new Random(seed);
      StringBuilder types = new StringBuilder();
      StringBuilder main = new StringBuilder();
      StringBuilder expected = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        family("U" + i, random, types, main, expected);
      }
      String source =
          """
          #include <stdbool.h>
          #include <stddef.h>
          #include <stdint.h>
          #include <stdio.h>
          #include <uchar.h>
          %sint main(void) {
          %s  return 0;
          }
          """
              .formatted(types, main);
      assertEquals(
          expected.toString(),
          CompilerAgreementTest.run(folder, "tagged" + seed, source),
          "seed=" + seed);
    }
  }

  private static void family(
      String name, Random random, StringBuilder types, StringBuilder main, StringBuilder expected) {
    int width = 1 << random.nextInt(3);
    List<StructModel> cases = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(5); i++) {
      cases.add(Declare.struct(name + "C" + i, fields("c", random)));
    }
    StructModel union = Declare.struct(name, fields("u", random));
    List<StructModel> family = Declare.tagged(width, union, cases);
    List<LayoutPlan> plans = Plans.all(family);

    types.append("struct %sHeader { uint%d_t tag;\n".formatted(name, 8 * width));
    union.fields().forEach(field -> types.append(member(field)));
    types.append("};\n");
    for (StructModel one : cases) {
      types.append("struct %s { struct %sHeader base;\n".formatted(one.name().simpleName(), name));
      one.fields().forEach(field -> types.append(member(field)));
      types.append("};\n");
    }
    types.append("union %s { struct %sHeader common;\n".formatted(name, name));
    cases.forEach(one -> types.append(" struct %s %1$s_;\n".formatted(one.name().simpleName())));
    types.append("};\n");

    print("union " + name, main, expected, plans.getFirst());
    for (LayoutPlan plan : plans) {
      boolean whole = plan.isUnion();
      String type = whole ? "struct " + name + "Header" : "struct " + plan.name().simpleName();
      if (!whole) {
        print(type, main, expected, plan);
      }
      for (PlacedField field : plan.fields()) {
        boolean common = field.name().startsWith("u") || field.name().equals("tag");
        main.append(
            "  printf(\"%s %%zu\\n\", offsetof(%s, %s));\n"
                .formatted(field.name(), type, (common && !whole ? "base." : "") + field.name()));
        expected.append("%s %d\n".formatted(field.name(), field.offset()));
      }
    }
  }

  private static void print(
      String type, StringBuilder main, StringBuilder expected, LayoutPlan plan) {
    main.append("  printf(\"%s %%zu %%zu\\n\", sizeof(%1$s), _Alignof(%1$s));\n".formatted(type));
    expected.append("%s %d %d\n".formatted(type, plan.size(), plan.alignment()));
  }

  private static FieldModel[] fields(String stem, Random random) {
    FieldModel[] fields = new FieldModel[random.nextInt(4)];
    for (int i = 0; i < fields.length; i++) {
      FieldModel field = Declare.field(stem + i, PRIMITIVES.get(random.nextInt(PRIMITIVES.size())));
      fields[i] = random.nextInt(4) == 0 ? Declare.array(1 + random.nextInt(5), field) : field;
    }
    return fields;
  }

  private static String member(FieldModel field) {
    return "  %s %s;\n".formatted(CSource.type(CSource.typeOf(field)), CSource.declarator(field));
  }
}
