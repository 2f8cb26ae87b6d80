package dev.o1struct.processor.read;

import dev.o1struct.annotations.Struct;
import dev.o1struct.processor.model.Marks.NumberMark;
import dev.o1struct.processor.model.Place;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of one element.
 *
 * @param element the element
 */
record Annotations(Element element) {
  /** The annotation of that class. */
  Optional<? extends AnnotationMirror> find(Class<?> annotation) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> isOf(mirror, annotation))
        .findFirst();
  }

  private static boolean isOf(AnnotationMirror mirror, Class<?> annotation) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    return type.getQualifiedName().contentEquals(annotation.getCanonicalName());
  }

  /** Where the annotation of that class stands, null if it does not. */
  @Nullable Place place(Class<?> annotation) {
    return find(annotation).map(this::place).orElse(null);
  }

  /** Where an annotation of this element stands. */
  Place place(AnnotationMirror mirror) {
    return new Place(element, mirror, null);
  }

  /** The value of an annotation whose value is a number, null if it is not there. */
  @Nullable NumberMark number(Class<?> annotation) {
    return find(annotation)
        .flatMap(mirror ->
            value(mirror, "value")
                .filter(value -> value.getValue() instanceof Integer)
                .map(value ->
                    new NumberMark((Integer) value.getValue(), new Place(element, mirror, value))))
        .orElse(null);
  }

  /** Where {@code @Struct} says that a class is wanted that is not always written. */
  @Nullable Place request(String name) {
    AnnotationMirror struct = find(Struct.class).orElse(null);
    return struct == null
        ? null
        : value(struct, name)
            .filter(value -> value.getValue().equals(true))
            .map(value -> new Place(element, struct, value))
            .orElse(null);
  }

  /** A value that is written in an annotation. */
  static Optional<? extends AnnotationValue> value(AnnotationMirror mirror, String name) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The constant of our enum that has the name of the one in an annotation. */
  static <E extends Enum<E>> Optional<E> constant(AnnotationValue value, Class<E> type) {
    return value.getValue() instanceof VariableElement constant
        ? Optional.of(Enum.valueOf(type, constant.getSimpleName().toString()))
        : Optional.empty();
  }
}
