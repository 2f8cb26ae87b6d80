package dev.o1struct.processor.layout;

import dev.o1struct.processor.Declare;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.StructModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Declarations made by chance: all kinds of fields, arrays, unions, structs in structs. */
final class RandomStructs {
  private static final List<String> PRIMITIVES =
      List.of("byte", "boolean", "short", "char", "int", "float", "long", "double");

  private final Random random;
  private final List<StructModel> structs = new ArrayList<>();

  private RandomStructs(long seed) {
    random = new Random(seed);
  }

  /** So many structs, each of which may embed earlier ones. */
  static List<StructModel> make(long seed, int count) {
    RandomStructs maker = new RandomStructs(seed);
    for (int i = 0; i < count; i++) {
      maker.structs.add(maker.struct("S" + i));
    }
    return List.copyOf(maker.structs);
  }

  private StructModel struct(String name) {
    List<FieldModel> fields = new ArrayList<>();
    int parts = 1 + random.nextInt(8);
    for (int part = 0; part < parts; part++) {
      if (random.nextInt(4) == 0) {
        union("u" + part, fields);
      } else {
        fields.add(field("f" + fields.size()));
      }
    }
    return Declare.struct(name, fields.toArray(FieldModel[]::new));
  }

  private void union(String name, List<FieldModel> fields) {
    int arms = 2 + random.nextInt(3);
    for (int arm = 0; arm < arms; arm++) {
      int members = 1 + random.nextInt(3);
      for (int member = 0; member < members; member++) {
        String armName = members == 1 ? "" : "arm" + arm;
        fields.add(Declare.union(name, armName, field("f" + fields.size())));
      }
    }
  }

  private FieldModel field(String name) {
    FieldModel element = element(name);
    return switch (random.nextInt(8)) {
      case 0 -> Declare.array(1 + random.nextInt(5), element);
      case 1 -> Declare.array(element, 1 + random.nextInt(3), 1 + random.nextInt(4));
      default -> element;
    };
  }

  private FieldModel element(String name) {
    return switch (random.nextInt(6)) {
      case 0 -> Declare.reference(name);
      case 1 -> Declare.enumeration(name, 1 << random.nextInt(3));
      case 2 -> Declare.integer(name, random.nextBoolean() ? "U8" : "U16", "int");
      case 3 ->
          structs.isEmpty()
              ? Declare.integer(name, "U32", "long")
              : Declare.embedded(name, structs.get(random.nextInt(structs.size())));
      default -> Declare.field(name, PRIMITIVES.get(random.nextInt(PRIMITIVES.size())));
    };
  }
}
