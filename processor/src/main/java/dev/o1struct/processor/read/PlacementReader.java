package dev.o1struct.processor.read;

import dev.o1struct.annotations.Align;
import dev.o1struct.annotations.ByteOrder;
import dev.o1struct.annotations.CacheLine;
import dev.o1struct.annotations.Offset;
import dev.o1struct.processor.model.Endianness;
import dev.o1struct.processor.model.Placement;
import dev.o1struct.processor.model.Placement.OrderMark;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads the annotations that say where a field lies and how it is accessed. */
final class PlacementReader {
  private PlacementReader() {}

  static Placement read(Element method) {
    Annotations annotations = new Annotations(method);
    return new Placement(
        annotations.number(Align.class),
        annotations.place(CacheLine.class),
        annotations.number(Offset.class),
        order(annotations),
        AtomicReader.read(method));
  }

  static @Nullable OrderMark order(Annotations annotations) {
    return annotations
        .find(ByteOrder.class)
        .flatMap(mirror ->
            Annotations.value(mirror, "value")
                .flatMap(value -> Annotations.constant(value, Endianness.class))
                .map(order -> new OrderMark(order, annotations.place(mirror))))
        .orElse(null);
  }
}
