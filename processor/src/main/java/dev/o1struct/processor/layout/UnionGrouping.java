package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.Marks.UnionMark;
import java.util.ArrayList;
import java.util.List;

/** Which fields belong to one union, and which of those to one arm. */
public final class UnionGrouping {
  private UnionGrouping() {}

  /** How many fields at the start of the list belong to the first field's union. */
  public static int lengthOfUnion(List<FieldModel> fields) {
    String name = unionOf(fields.getFirst());
    int count = 1;
    while (count < fields.size() && unionOf(fields.get(count)).equals(name)) {
      count++;
    }
    return count;
  }

  /** The arms of a union: consecutive fields of one named arm together, any other field alone. */
  public static List<List<FieldModel>> arms(List<FieldModel> members) {
    List<List<FieldModel>> arms = new ArrayList<>();
    String previous = "";
    for (FieldModel member : members) {
      String arm = armOf(member);
      if (arm.isEmpty() || !arm.equals(previous)) {
        arms.add(new ArrayList<>());
      }
      arms.getLast().add(member);
      previous = arm;
    }
    return arms;
  }

  /** The name of the field's union, empty if it is in none. */
  public static String unionOf(FieldModel field) {
    UnionMark mark = field.marks().union();
    return mark == null ? "" : mark.name();
  }

  /** The name of the field's arm, empty if it has none. */
  public static String armOf(FieldModel field) {
    UnionMark mark = field.marks().union();
    return mark == null ? "" : mark.arm();
  }
}
