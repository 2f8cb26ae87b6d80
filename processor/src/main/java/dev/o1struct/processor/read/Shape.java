package dev.o1struct.processor.read;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** What an abstract method looks like. */
enum Shape {
  /** {@code T x()}, or {@code T x(int index)} with an index for each dimension. */
  GETTER,
  /** {@code void x(T value)}, with the same indexes before the value. */
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
    if (isVoid && parameters.isEmpty()) {
      return STRAY;
    }
    int indexes = isVoid ? parameters.size() - 1 : parameters.size();
    boolean indexed = parameters.stream().limit(indexes).allMatch(Shape::isIndex);
    return !indexed ? STRAY : isVoid ? SETTER : GETTER;
  }

  private static boolean isIndex(VariableElement parameter) {
    return parameter.asType().getKind() == TypeKind.INT;
  }
}
