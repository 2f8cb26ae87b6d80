package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.StrayMethod;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import java.util.List;

/** Methods that are neither fields nor plain behaviour. */
final class MethodRules {
  private MethodRules() {}

  static List<Problem> check(StructModel struct) {
    return struct.strays().stream().map(MethodRules::problem).toList();
  }

  private static Problem problem(StrayMethod method) {
    String signature = method.signature();
    return switch (method.reason()) {
      case SHAPE ->
          new Problem(
              Rule.METHOD_SHAPE,
              "%s is neither a getter, \"T x()\" or \"T x(int index)\", nor a setter, \"void x(T"
                      .formatted(signature)
                  + " value)\" or \"void x(int index, T value)\"; write it so, or make it a"
                  + " default method if it is behaviour",
              method.place());
      case GENERIC ->
          new Problem(
              Rule.METHOD_SHAPE,
              "%s has type parameters, but a field has one type; leave them out, or make it a"
                      .formatted(signature)
                  + " default method if it is behaviour",
              method.place());
      case ANNOTATED_BEHAVIOUR ->
          new Problem(
              Rule.ANNOTATED_BEHAVIOUR,
              "%s has a body, so it is no field; leave the annotation out, or the body"
                  .formatted(signature),
              method.place());
      case HEADER_OVERRIDDEN ->
          new Problem(
              Rule.NAME_CLASH,
              "this method would hide the field %s of the header; give it another name"
                  .formatted(signature),
              method.place());
      case INHERITED ->
          new Problem(
              Rule.INHERITED_METHOD,
              "the inherited %s is abstract; a struct's fields are all declared in it, so repeat"
                      .formatted(signature)
                  + " it here as a field or give it a body",
              method.place());
    };
  }
}
