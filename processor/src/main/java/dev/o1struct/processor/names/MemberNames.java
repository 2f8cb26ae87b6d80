package dev.o1struct.processor.names;

import dev.o1struct.processor.layout.Column;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What members are called in the classes of a struct, where they give way to its fields. */
public final class MemberNames {
  /** The stem of the column that has what only cases have. */
  public static final String OF_CASES = "CASES";

  private final Set<String> fields = new HashSet<>();
  private final Set<String> constants = new HashSet<>();

  private final LayoutPlan plan;

  private MemberNames(LayoutPlan plan) {
    this.plan = plan;
    add(plan.fields());
    plan.cases().forEach(one -> add(one.fields()));
  }

  /** Those in the classes of a struct, and in those of the cases within its columns. */
  public static MemberNames of(LayoutPlan plan) {
    return new MemberNames(plan);
  }

  private void add(List<PlacedField> more) {
    for (PlacedField field : more) {
      fields.add(field.name());
      Arrays.stream(FieldConstant.values()).map(one -> one.of(field)).forEach(constants::add);
    }
  }

  /** What it is called. */
  public String of(Member member) {
    return member.cure() == Member.Cure.GIVES_WAY
        ? free(member.word(), fields::contains)
        : member.word();
  }

  /** The method that gives the constant of a code of an enum's field. */
  public String decoderOf(PlacedField field) {
    return free(field.name() + "Of", fields::contains);
  }

  /** What it is called. */
  public String of(StructConstant constant) {
    return free(constant.name(), constants::contains);
  }

  /** The stem of a column's constants: that of its first field, or one for what cases have. */
  public String stemOf(Column column) {
    return column.isOfCases(plan)
        ? free(OF_CASES, stem -> constants.contains(FieldConstant.BYTES.of(stem)))
        : column.fields().getFirst().constant();
  }

  /** The name, with lines appended while it is taken. */
  private static String free(String name, Predicate<String> taken) {
    return taken.test(name) ? free(name + "_", taken) : name;
  }
}
