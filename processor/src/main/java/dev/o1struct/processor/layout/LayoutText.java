package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a layout is, in lines: what lock files hold, and what identities are made of. Whoever
 * changes a word of it makes every locked layout a changed one, and every compiled struct another.
 */
public final class LayoutText {
  private LayoutText() {}

  /**
   * The lines of a struct: its name and size, each field with its place, the codes of its enums.
   */
  public static List<String> lines(LayoutPlan plan) {
    List<String> lines = new ArrayList<>();
    lines.add("%s: %d bytes, aligned to %d".formatted(plan.name(), plan.size(), plan.alignment()));
    LayoutTable.of(plan).lines().skip(1).forEach(lines::add);
    for (PlacedField field : plan.fields()) {
      if (field.type().value() instanceof FieldType.Enumeration(_, _, var codes)) {
        codes.forEach((code, constant) -> lines.add(codeLine(field, code, constant)));
      }
    }
    return lines;
  }

  private static String codeLine(PlacedField field, int code, String constant) {
    return "%6d %5d  %s = %d: %s"
        .formatted(field.offset(), field.stride(), field.name(), code, constant);
  }
}
