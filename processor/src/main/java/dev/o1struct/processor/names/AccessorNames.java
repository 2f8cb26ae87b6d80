package dev.o1struct.processor.names;

import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.ArrayAccessor;
import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.TextAccessor;
import java.util.stream.Stream;

/** The accessors of a field beside getter and setter. */
public final class AccessorNames {
  private AccessorNames() {}

  /** What they are called. */
  public static Stream<String> of(PlacedField field) {
    Stream<String> ofText =
        field.type() instanceof FieldType.InlineText text
            ? TextAccessor.namesFor(field.name(), text.encoding()).stream()
            : Stream.of();
    Stream<String> ofArray =
        field.isArray() && !field.transfer().atomic()
            ? ArrayAccessor.of(field.type(), field.settable()).stream()
                .map(accessor -> accessor.nameFor(field.name()))
            : Stream.of();
    Stream<String> ofAtomic =
        field.transfer().atomic()
            ? AtomicOperation.of(field.type(), field.settable()).stream()
                .map(operation -> operation.nameFor(field.name()))
            : Stream.of();
    return Stream.of(ofText, ofArray, ofAtomic).flatMap(accessors -> accessors);
  }
}
