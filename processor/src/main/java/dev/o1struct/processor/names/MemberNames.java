package dev.o1struct.processor.names;

import dev.o1struct.processor.layout.Column;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    String name = member.word();
    while (member.cure() == Member.Cure.GIVES_WAY && fields.contains(name)) {
      name += "_";
    }
    return name;
  }

  /** The method that gives the constant of a code of an enum's field. */
  public String decoderOf(PlacedField field) {
    String name = field.name() + "Of";
    while (fields.contains(name)) {
      name += "_";
    }
    return name;
  }

  /** What it is called. */
  public String of(StructConstant constant) {
    String name = constant.name();
    while (constants.contains(name)) {
      name += "_";
    }
    return name;
  }

  /** The stem of a column's constants: that of its first field, or one for what cases have. */
  public String stemOf(Column column) {
    if (!column.isOfCases(plan)) {
      return column.fields().getFirst().constant();
    }
    String stem = OF_CASES;
    while (constants.contains(FieldConstant.BYTES.of(stem))) {
      stem += "_";
    }
    return stem;
  }
}
