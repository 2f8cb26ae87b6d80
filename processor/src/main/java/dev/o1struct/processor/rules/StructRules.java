package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.StructModel;
import java.util.List;

/** All rules. */
public final class StructRules {
  private StructRules() {}

  /** What is wrong with a struct. */
  public static List<Problem> check(StructModel struct) {
    return struct.fields().stream()
        .map(FieldTypes::resolve)
        .filter(FieldTypes.Resolution.Rejected.class::isInstance)
        .map(rejected -> ((FieldTypes.Resolution.Rejected) rejected).problem())
        .toList();
  }
}
