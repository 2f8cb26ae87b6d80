package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.AtomicMark;
import dev.o1struct.processor.model.AtomicMark.Declared;
import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.rules.FieldTypes.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Atomic fields: of which types they are, and how operations on them are declared. */
final class AtomicRules {
  private AtomicRules() {}

  static List<Problem> check(FieldModel field) {
    AtomicMark mark = field.marks().placement().atomic();
    if (mark == null
        || field.marks().kinds().bits() != null // refused as a matter of placement
        || !(FieldTypes.resolve(field) instanceof Resolution.Resolved(FieldType type))) {
      return List.of();
    }
    if (!AtomicOperation.areOf(type)) {
      return List.of(
          new Problem(
              Rule.ATOMIC_TYPE,
              "%s has @Atomic, but its type is %s, which no thread reads or writes at once; leave"
                      .formatted(field.name(), field.type())
                  + " @Atomic out, or write a number, a truth value, an enum or a reference",
              mark.place()));
    }
    List<Problem> problems = new ArrayList<>();
    mark.declared().forEach(method -> check(field, type, method).ifPresent(problems::add));
    return problems;
  }

  private static Optional<Problem> check(FieldModel field, FieldType type, Declared method) {
    AtomicOperation operation = method.operation();
    String name = operation.nameFor(field.name());
    if (!operation.isOf(type)) {
      return problem(
          method,
          "%s is declared, but %s is no %s of 4 or 8 bytes, which that is for; leave it out, or"
                  .formatted(
                      name,
                      field.name(),
                      operation == AtomicOperation.GET_AND_ADD ? "integer" : "field")
              + " give the field another type");
    }
    if (operation.isWriting() && !field.settable()) {
      return problem(
          method,
          "%s is declared, but %s has no setter, so it cannot be written; write \"void %s\""
              .formatted(name, field.name(), setter(field)));
    }
    if (method.annotated()) {
      return problem(
          method,
          "%s is an operation on the atomic field %s and no field; leave the annotation out, or"
                  .formatted(name, field.name())
              + " give it another name");
    }
    JavaType result = result(operation, field);
    List<JavaType> parameters = parameters(operation, field);
    boolean matches = method.result().equals(result) && method.parameters().equals(parameters);
    return matches
        ? Optional.empty()
        : problem(
            method,
            "%s is an operation on the atomic field %s; write \"%s %s(%s)\", or give it another"
                    .formatted(name, field.name(), result, name, text(parameters))
                + " name");
  }

  private static JavaType result(AtomicOperation operation, FieldModel field) {
    return switch (operation) {
      case ACQUIRE, GET_AND_SET, GET_AND_ADD -> field.type();
      case RELEASE -> new JavaType.Other("void");
      case COMPARE_AND_SET -> new JavaType.Primitive("boolean");
    };
  }

  private static List<JavaType> parameters(AtomicOperation operation, FieldModel field) {
    List<JavaType> parameters = new ArrayList<>();
    if (field.indexed()) {
      parameters.add(new JavaType.Primitive("int"));
    }
    int values =
        switch (operation) {
          case ACQUIRE -> 0;
          case RELEASE, GET_AND_SET, GET_AND_ADD -> 1;
          case COMPARE_AND_SET -> 2;
        };
    for (int i = 0; i < values; i++) {
      parameters.add(field.type());
    }
    return parameters;
  }

  private static String setter(FieldModel field) {
    return "%s(%s%s value)"
        .formatted(field.name(), field.indexed() ? "int index, " : "", field.type());
  }

  private static String text(List<JavaType> types) {
    return types.stream().map(JavaType::toString).collect(Collectors.joining(", "));
  }

  private static Optional<Problem> problem(Declared method, String explanation) {
    return Optional.of(new Problem(Rule.ATOMIC_METHOD, explanation, method.place()));
  }
}
