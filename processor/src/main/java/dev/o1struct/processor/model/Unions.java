package dev.o1struct.processor.model;

import dev.o1struct.processor.model.Marks.UnionMark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which fields belong to one union, and which of those to one arm. */
public final class Unions {
  private Unions() {}

  /** The fields in runs: consecutive fields of one union together, any other field alone. */
  public static List<List<FieldModel>> runs(List<FieldModel> fields) {
    return consecutive(fields, Unions::unionOf);
  }

  /** The arms of a union: consecutive fields of one named arm together, any other field alone. */
  public static List<List<FieldModel>> arms(List<FieldModel> members) {
    return consecutive(members, Unions::armOf);
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

  private static List<List<FieldModel>> consecutive(
      List<FieldModel> fields, Function<FieldModel, String> groupOf) {
    List<List<FieldModel>> groups = new ArrayList<>();
    String previous = "";
    for (FieldModel field : fields) {
      String group = groupOf.apply(field);
      if (group.isEmpty() || !group.equals(previous)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(field);
      previous = group;
    }
    return groups;
  }
}
