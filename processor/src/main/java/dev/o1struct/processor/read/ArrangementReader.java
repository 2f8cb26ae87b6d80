package dev.o1struct.processor.read;

import dev.o1struct.annotations.Align;
import dev.o1struct.annotations.Struct;
import dev.o1struct.processor.model.Arrangement;
import dev.o1struct.processor.model.Arrangement.Mode;
import dev.o1struct.processor.model.Place;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Reads what a struct says about the layout of all its fields. */
final class ArrangementReader {
  private ArrangementReader() {}

  static Arrangement read(TypeElement type) {
    Annotations annotations = new Annotations(type);
    Mode mode = Mode.C;
    Place place = Place.of(type);
    AnnotationMirror struct = annotations.find(Struct.class).orElse(null);
    AnnotationValue layout =
        struct == null ? null : Annotations.value(struct, "layout").orElse(null);
    if (layout != null) {
      mode = Annotations.constant(layout, Mode.class).orElse(Mode.C);
      place = new Place(type, struct, layout);
    }
    return new Arrangement(
        mode, place, annotations.number(Align.class), PlacementReader.order(annotations));
  }
}
