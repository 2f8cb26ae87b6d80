package dev.o1struct.processor.types;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.Resolution.Resolved;

/** Texts inside a struct. */
final class Texts {
  private Texts() {}

  static Resolution resolve(FieldModel field, Mark.Text mark) {
    if (!(field.type() instanceof JavaType.Characters(String type))) {
      return Resolution.rejected(
          Rule.TEXT_TYPE,
          mark.place(),
          "%s is @Text of type %s; write \"String\" or \"CharSequence\", or leave @Text out"
              .formatted(field.name(), field.type()));
    }
    if (mark.capacity() < 1) {
      return Resolution.rejected(
          Rule.TEXT_CAPACITY,
          mark.place(),
          "%s has room for %d bytes of text; write a capacity of at least 1, or leave the field out"
              .formatted(field.name(), mark.capacity()));
    }
    return new Resolved(new FieldType.InlineText(mark.capacity(), mark.encoding(), type));
  }
}
