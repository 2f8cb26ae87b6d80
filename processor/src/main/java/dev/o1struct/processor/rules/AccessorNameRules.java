package dev.o1struct.processor.rules;

import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.ArrayAccessor;
import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.TextAccessor;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.TypedField;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** No field, of the header or not, is named like what another has beside getter and setter. */
final class AccessorNameRules {
  private AccessorNameRules() {}

  static List<Problem> check(TypedStruct struct, LayoutPlan plan) {
    Set<String> names = new HashSet<>();
    plan.fields().forEach(field -> names.add(field.name()));
    List<Problem> problems = new ArrayList<>();
    for (PlacedField field : plan.fields()) {
      accessorsOf(field)
          .filter(names::contains)
          .map(name ->
              new Problem(
                  Rule.NAME_CLASH,
                  "%s is an accessor of the field %s, and a field; give one of them another name"
                      .formatted(name, field.name()),
                  place(struct, name, field.name())))
          .forEach(problems::add);
    }
    return problems;
  }

  private static Stream<String> accessorsOf(PlacedField field) {
    Stream<String> ofText =
        field.type() instanceof FieldType.InlineText text
            ? TextAccessor.namesFor(field.name(), text.encoding()).stream()
            : Stream.of();
    Stream<String> ofArray =
        field.isArray() && !field.transfer().atomic()
            ? ArrayAccessor.of(field.type(), field.settable()).stream()
                .map(accessor -> accessor.nameFor(field.name()))
            : Stream.of();
    Stream<String> ofAtomic =
        field.transfer().atomic()
            ? AtomicOperation.of(field.type(), field.settable()).stream()
                .map(operation -> operation.nameFor(field.name()))
            : Stream.of();
    return Stream.of(ofText, ofArray, ofAtomic).flatMap(accessors -> accessors);
  }

  /** The first of the two fields that is not of the header. */
  private static Place place(TypedStruct struct, String one, String other) {
    return Stream.of(one, other)
        .flatMap(name -> struct.fields().stream().filter(field -> field.name().equals(name)))
        .map(TypedField::place)
        .findFirst()
        .orElse(struct.place());
  }
}
