package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.Arrangement;
import dev.o1struct.processor.model.Arrangement.Mode;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.KindMarks.BitsMark;
import dev.o1struct.processor.model.Marks.NumberMark;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.Placement;
import dev.o1struct.processor.model.Placement.OrderMark;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.rules.FieldTypes.Resolution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a struct may say about its layout, as far as that can be told without sizes. */
final class PlacementRules {
  private static final int MOST_ALIGNMENT = 4096;

  private PlacementRules() {}

  static List<Problem> check(StructModel struct) {
    List<Problem> problems = new ArrayList<>();
    Arrangement arrangement = struct.declaration().arrangement();
    checkAlignment(struct.name().simpleName(), arrangement.alignment(), problems);
    for (FieldModel field : struct.fields()) {
      Placement placement = field.marks().placement();
      checkAlignment(field.name(), placement.alignment(), problems);
      checkCacheLine(field, problems);
      checkSign(field, problems);
      checkOrder(field, problems);
      checkBits(field, arrangement.mode(), problems);
    }
    checkAllOrNone(struct.fields(), problems);
    if (arrangement.mode() == Mode.REORDERED && hasOffset(struct.fields())) {
      problems.add(
          new Problem(
              Rule.REORDERED_OFFSETS,
              "the fields of %s have offsets, so they cannot be reordered; leave \"layout ="
                      .formatted(struct.name().simpleName())
                  + " REORDERED\" out, or all @Offset",
              arrangement.modePlace()));
    }
    return problems;
  }

  private static void checkAlignment(
      String name, @Nullable NumberMark alignment, List<Problem> problems) {
    if (alignment == null) {
      return;
    }
    int value = alignment.value();
    if (value < 1 || value > MOST_ALIGNMENT || Integer.bitCount(value) != 1) {
      problems.add(
          new Problem(
              Rule.ALIGNMENT,
              "%s has @Align(%d); write a power of two from 1 to %d"
                  .formatted(name, value, MOST_ALIGNMENT),
              alignment.place()));
    }
  }

  private static void checkCacheLine(FieldModel field, List<Problem> problems) {
    Placement placement = field.marks().placement();
    if (placement.cacheLine() == null) {
      return;
    }
    if (field.marks().union() != null) {
      problems.add(
          new Problem(
              Rule.CACHE_LINE,
              "%s shares its bytes with other members of a union, so it has no cache line of its"
                      .formatted(field.name())
                  + " own; write \"@Align(64)\", or take it out of the union",
              placement.cacheLine()));
    }
    NumberMark other = placement.alignment() != null ? placement.alignment() : placement.offset();
    if (other != null) {
      problems.add(
          new Problem(
              Rule.CONTRADICTION,
              "%s is both @CacheLine and @%s, which say different things about its place; keep one"
                      .formatted(field.name(), placement.alignment() != null ? "Align" : "Offset")
                  + " of them",
              other.place()));
    }
  }

  private static void checkBits(FieldModel field, Mode mode, List<Problem> problems) {
    BitsMark bits = field.marks().kinds().bits();
    Place asked = field.marks().placement().first();
    if (bits != null && (asked != null || mode == Mode.PACKED)) {
      problems.add(
          new Problem(
              Rule.BITS_PLACEMENT,
              asked != null
                  ? "%s is a bit field, which shares its bytes with its neighbours; leave this out"
                      .formatted(field.name())
                  : "%s is a bit field, which C places by the alignment of its type; leave \"layout ="
                          .formatted(field.name())
                      + " PACKED\" out, or embed a struct with the bit fields",
              asked != null ? asked : bits.place()));
    }
  }

  private static void checkOrder(FieldModel field, List<Problem> problems) {
    OrderMark order = field.marks().placement().order();
    if (order != null
        && field.marks().kinds().bits() == null
        && FieldTypes.resolve(field) instanceof Resolution.Resolved(FieldType type)
        && !FieldTypes.hasByteOrder(type)) {
      problems.add(
          new Problem(
              Rule.BYTE_ORDER,
              "%s is no number or enum of several bytes, so it has no byte order of its own; leave"
                      .formatted(field.name())
                  + " @ByteOrder out",
              order.place()));
    }
  }

  private static void checkSign(FieldModel field, List<Problem> problems) {
    NumberMark offset = field.marks().placement().offset();
    if (offset != null && offset.value() < 0) {
      problems.add(
          new Problem(
              Rule.ILLEGAL_OFFSET,
              "%s has @Offset(%d), which is before the start of the struct; write 0 or more"
                  .formatted(field.name(), offset.value()),
              offset.place()));
    }
  }

  private static void checkAllOrNone(List<FieldModel> fields, List<Problem> problems) {
    if (!hasOffset(fields)) {
      return;
    }
    String example =
        fields.stream()
            .filter(PlacementRules::hasOffset)
            .map(FieldModel::name)
            .findFirst()
            .orElseThrow();
    fields.stream()
        .filter(field -> !hasOffset(field))
        .map(field ->
            new Problem(
                Rule.OFFSETS_INCOMPLETE,
                "%s has no offset, but %s has one; write @Offset on every field of the struct, or"
                        .formatted(field.name(), example)
                    + " on none",
                field.place()))
        .forEach(problems::add);
  }

  private static boolean hasOffset(List<FieldModel> fields) {
    return fields.stream().anyMatch(PlacementRules::hasOffset);
  }

  private static boolean hasOffset(FieldModel field) {
    return field.marks().placement().offset() != null;
  }
}
