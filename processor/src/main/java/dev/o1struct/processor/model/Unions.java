package dev.o1struct.processor.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Which fields belong to one union, and which of those to one arm. */
public final class Unions {
  private Unions() {}

  /** The fields in runs: consecutive fields of one union together, any other field alone. */
  public static <F extends Marked> List<List<F>> runs(List<F> fields) {
    return consecutive(fields, Unions::unionOf);
  }

  /** The arms of a union: consecutive fields of one named arm together, any other field alone. */
  public static <F extends Marked> List<List<F>> arms(List<F> members) {
    return consecutive(members, Unions::armOf);
  }

  /** The name of the field's union, empty if it is in none. */
  public static String unionOf(Marked field) {
    Mark.Union mark = field.marks().get(Mark.Union.class);
    return mark == null ? "" : mark.name();
  }

  /** The name of the field's arm, empty if it has none. */
  public static String armOf(Marked field) {
    Mark.Union mark = field.marks().get(Mark.Union.class);
    return mark == null ? "" : mark.arm();
  }

  /** The fields of an arm in the order in which they lie in memory. */
  public static <F extends Marked> List<F> byOffset(List<F> arm) {
    return arm.stream().sorted(Comparator.comparingLong(Unions::offsetOf)).toList(); // stable
  }

  /** The offset that a field asks for, 0 if it asks for none. */
  public static long offsetOf(Marked field) {
    Mark.Offset offset = field.marks().get(Mark.Offset.class);
    return offset == null ? 0 : offset.value();
  }

  private static <F extends Marked> List<List<F>> consecutive(
      List<F> fields, Function<Marked, String> groupOf) {
    List<List<F>> groups = new ArrayList<>();
    String previous = "";
    for (F field : fields) {
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
