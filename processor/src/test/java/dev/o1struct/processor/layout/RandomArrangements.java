package dev.o1struct.processor.layout;

import dev.o1struct.processor.Declare;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.LayoutMode;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.StructModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Packs and aligns structs by chance, and has some of them extend earlier ones. */
final class RandomArrangements {
  private RandomArrangements() {}

  static List<StructModel> of(long seed, List<StructModel> structs) {
    Random random = new Random(seed);
    List<StructModel> arranged = new ArrayList<>();
    for (StructModel struct : structs) {
      FieldModel[] fields =
          struct.fields().stream()
              .map(field -> random.nextInt(6) == 0 ? place(field, random) : field)
              .toArray(FieldModel[]::new);
      StructModel placed = Declare.struct(struct.name().simpleName(), fields);
      if (random.nextInt(3) == 0) {
        placed = Declare.laidOut(LayoutMode.PACKED, placed);
      }
      arranged.add(random.nextInt(4) == 0 ? Declare.align(1 << random.nextInt(7), placed) : placed);
    }
    return arranged;
  }

  private static FieldModel place(FieldModel field, Random random) {
    boolean line = random.nextInt(3) == 0 && !field.marks().has(Mark.Union.class);
    return line ? Declare.cacheLine(field) : Declare.align(8 << random.nextInt(4), field);
  }
}
