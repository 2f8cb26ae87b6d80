package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.AtomicMethod;
import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.TypedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Atomic fields: of which types they are, and how operations on them are declared. */
final class AtomicRules {
  private AtomicRules() {}

  static List<Problem> check(TypedField field) {
    Mark.Atomic mark = field.marks().get(Mark.Atomic.class);
    FieldType type = field.typeIfAny();
    if (mark == null || type == null || field.marks().has(Mark.Bits.class)) {
      return List.of(); // bits are refused as a matter of placement
    }
    if (type.atomicBytes() == 0) {
      return List.of(
          new Problem(
              Rule.ATOMIC_TYPE,
              "%s has @Atomic, but its type is %s, which no thread reads or writes at once; leave"
                      .formatted(field.name(), field.javaType())
                  + " @Atomic out, or write a number, a truth value, an enum or a reference",
              mark.place()));
    }
    List<Problem> problems = new ArrayList<>();
    mark.declared()
        .forEach(method -> check(field.declared(), type, method).ifPresent(problems::add));
    return problems;
  }

  private static Optional<Problem> check(FieldModel field, FieldType type, AtomicMethod method) {
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
              .formatted(name, field.name(), field.setterDeclarator()));
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
    for (int i = 0; i < field.indexes(); i++) {
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

  private static String text(List<JavaType> types) {
    return types.stream().map(JavaType::toString).collect(Collectors.joining(", "));
  }

  private static Optional<Problem> problem(AtomicMethod method, String explanation) {
    return Optional.of(new Problem(Rule.ATOMIC_METHOD, explanation, method.place()));
  }
}
