package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.LayoutMode;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Marks;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.TypedField;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a struct may say about its layout, as far as that can be told without sizes. */
final class PlacementRules {
  private static final int MOST_ALIGNMENT = 4096;

  private PlacementRules() {}

  static List<Problem> check(TypedStruct struct) {
    List<Problem> problems = new ArrayList<>();
    Marks ofStruct = struct.declaration().marks();
    LayoutMode mode = ofStruct.layoutMode();
    checkAlignment(struct.name().simpleName(), ofStruct.get(Mark.Align.class), problems);
    for (TypedField field : struct.fields()) {
      checkAlignment(field.name(), field.marks().get(Mark.Align.class), problems);
      checkCacheLine(field, problems);
      checkSign(field, problems);
      checkOrder(field, problems);
      checkBits(field, mode, problems);
    }
    checkAllOrNone(struct.fields(), problems);
    if (ofStruct.get(Mark.Layout.class) instanceof Mark.Layout(var value, Place place)
        && value == LayoutMode.REORDERED
        && hasOffset(struct.fields())) {
      problems.add(
          new Problem(
              Rule.REORDERED_OFFSETS,
              "the fields of %s have offsets, so they cannot be reordered; leave \"layout ="
                      .formatted(struct.name().simpleName())
                  + " REORDERED\" out, or all @Offset",
              place));
    }
    return problems;
  }

  private static void checkAlignment(
      String name, Mark.@Nullable Align alignment, List<Problem> problems) {
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

  private static void checkCacheLine(TypedField field, List<Problem> problems) {
    Marks marks = field.marks();
    Mark.CacheLine line = marks.get(Mark.CacheLine.class);
    if (line == null) {
      return;
    }
    if (marks.has(Mark.Union.class)) {
      problems.add(
          new Problem(
              Rule.CACHE_LINE,
              "%s shares its bytes with other members of a union, so it has no cache line of its"
                      .formatted(field.name())
                  + " own; write \"@Align(64)\", or take it out of the union",
              line.place()));
    }
    Mark.Align align = marks.get(Mark.Align.class);
    Mark other = align != null ? align : marks.get(Mark.Offset.class);
    if (other != null) {
      problems.add(
          new Problem(
              Rule.CONTRADICTION,
              "%s is both @CacheLine and @%s, which say different things about its place; keep one"
                      .formatted(field.name(), other.annotation())
                  + " of them",
              other.place()));
    }
  }

  private static void checkBits(TypedField field, LayoutMode mode, List<Problem> problems) {
    Mark.Bits bits = field.marks().get(Mark.Bits.class);
    Mark.Placement asked = field.marks().get(Mark.Placement.class);
    if (bits != null && (asked != null || mode == LayoutMode.PACKED)) {
      problems.add(
          new Problem(
              Rule.BITS_PLACEMENT,
              asked != null
                  ? "%s is a bit field, which shares its bytes with its neighbours; leave this out"
                      .formatted(field.name())
                  : "%s is a bit field, which C places by the alignment of its type; leave \"layout ="
                          .formatted(field.name())
                      + " PACKED\" out, or embed a struct with the bit fields",
              asked != null ? asked.place() : bits.place()));
    }
  }

  private static void checkOrder(TypedField field, List<Problem> problems) {
    Mark.ByteOrder order = field.marks().get(Mark.ByteOrder.class);
    FieldType type = field.typeIfAny();
    if (order != null
        && type != null
        && !field.marks().has(Mark.Bits.class)
        && !type.hasByteOrder()) {
      problems.add(
          new Problem(
              Rule.BYTE_ORDER,
              "%s is no number or enum of several bytes, so it has no byte order of its own; leave"
                      .formatted(field.name())
                  + " @ByteOrder out",
              order.place()));
    }
  }

  private static void checkSign(TypedField field, List<Problem> problems) {
    Mark.Offset offset = field.marks().get(Mark.Offset.class);
    if (offset != null && offset.value() < 0) {
      problems.add(
          new Problem(
              Rule.ILLEGAL_OFFSET,
              "%s has @Offset(%d), which is before the start of the struct; write 0 or more"
                  .formatted(field.name(), offset.value()),
              offset.place()));
    }
  }

  private static void checkAllOrNone(List<TypedField> fields, List<Problem> problems) {
    if (!hasOffset(fields)) {
      return;
    }
    String example =
        fields.stream()
            .filter(PlacementRules::hasOffset)
            .map(TypedField::name)
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

  private static boolean hasOffset(List<TypedField> fields) {
    return fields.stream().anyMatch(PlacementRules::hasOffset);
  }

  private static boolean hasOffset(TypedField field) {
    return field.marks().has(Mark.Offset.class);
  }
}
