package dev.o1struct.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a message belongs: an element and, where that is narrower, an annotation on it and a value
 * in that annotation. Only the reader makes places and only the reporter looks inside.
 *
 * @param element the element, null for records made without a compiler
 * @param annotation the annotation on the element
 * @param value the value in the annotation
 */
public record Place(
    @Nullable Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value) {
  /** The place of records that were made without a compiler. */
  public static final Place NOWHERE = new Place(null, null, null);

  /** The place of an element. */
  public static Place of(Element element) {
    return new Place(element, null, null);
  }
}
