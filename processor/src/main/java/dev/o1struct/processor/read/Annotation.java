package dev.o1struct.processor.read;

import dev.o1struct.processor.model.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * An annotation of an element. What the compiler could not read is as if it were not written: it
 * reports that itself.
 *
 * @param element the element
 * @param mirror the annotation
 */
record Annotation(Element element, AnnotationMirror mirror) {
  /** The annotation of that class on an element. */
  static Optional<Annotation> find(Element element, Class<?> type) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> isOf(mirror, type))
        .findFirst()
        .map(mirror -> new Annotation(element, mirror));
  }

  private static boolean isOf(AnnotationMirror mirror, Class<?> type) {
    TypeElement annotation = (TypeElement) mirror.getAnnotationType().asElement();
    return annotation.getQualifiedName().contentEquals(type.getCanonicalName());
  }

  /** Where it stands. */
  Place place() {
    return new Place(element, mirror, null);
  }

  /** Where one of its values stands, or the annotation if that is not written. */
  Place place(String name) {
    return new Place(element, mirror, value(name));
  }

  /** A number, if it is written. */
  Optional<Integer> number(String name) {
    AnnotationValue value = value(name);
    return value != null && value.getValue() instanceof Integer number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** All numbers of an array, or the one that stands for an array of it. */
  List<Integer> numbers(String name) {
    AnnotationValue value = value(name);
    if (value == null || !(value.getValue() instanceof List<?> elements)) {
      return number(name).stream().toList();
    }
    return elements.stream()
        .flatMap(element ->
            element instanceof AnnotationValue one && one.getValue() instanceof Integer number
                ? Stream.of(number)
                : Stream.<Integer>of())
        .toList();
  }

  /** A text, empty if it is not written. */
  String text(String name) {
    AnnotationValue value = value(name);
    return value == null ? "" : value.getValue().toString();
  }

  /** Whether it says yes to something that it says no to by default. */
  boolean says(String name) {
    AnnotationValue value = value(name);
    return value != null && value.getValue().equals(true);
  }

  /** The constant of our enum that has the name of the one that is written. */
  <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
    AnnotationValue value = value(name);
    return value != null && value.getValue() instanceof VariableElement constant
        ? Optional.of(Enum.valueOf(type, constant.getSimpleName().toString()))
        : Optional.empty();
  }

  private @Nullable AnnotationValue value(String name) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
