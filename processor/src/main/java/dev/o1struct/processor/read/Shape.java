package dev.o1struct.processor.read;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** What an abstract method looks like. */
enum Shape {
  /** {@code T x()} or {@code T x(int index)}. */
  GETTER,
  /** {@code void x(T value)} or {@code void x(int index, T value)}. */
  SETTER,
  /** Has type parameters. */
  GENERIC,
  /** None of these. */
  STRAY;

  static Shape of(ExecutableElement method) {
    if (!method.getTypeParameters().isEmpty()) {
      return GENERIC;
    }
    boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
    List<? extends VariableElement> parameters = method.getParameters();
    return switch (parameters.size()) {
      case 0 -> isVoid ? STRAY : GETTER;
      case 1 -> isVoid ? SETTER : isIndex(parameters.getFirst()) ? GETTER : STRAY;
      case 2 -> isVoid && isIndex(parameters.getFirst()) ? SETTER : STRAY;
      default -> STRAY;
    };
  }

  private static boolean isIndex(VariableElement parameter) {
    return parameter.asType().getKind() == TypeKind.INT;
  }
}
