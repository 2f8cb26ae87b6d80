package dev.o1struct.processor.types;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.Resolution.Resolved;
import org.jspecify.annotations.Nullable;

/** Handles of other structs, and of anything. */
final class References {
  private References() {}

  static Resolution resolve(FieldModel field, Mark.Ref mark) {
    return switch (field.type()) {
      case JavaType.Struct target -> to(target, field, mark);
      case JavaType.Primitive(String name) when name.equals("long") -> to(null, field, mark);
      default ->
          Resolution.rejected(
              Rule.REFERENCE_TYPE,
              mark.place(),
              "%s is a @Ref of type %s; write \"@Ref long %s\" for a handle of any kind, or a type"
                      .formatted(field.name(), field.type(), field.declarator())
                  + " annotated with @Struct");
    };
  }

  private static Resolution to(JavaType.@Nullable Struct target, FieldModel field, Mark.Ref mark) {
    Mark.Nullness nullness = field.marks().get(Mark.Nullness.class);
    return new Resolved(
        new FieldType.Reference(
            target, mark.compressed(), nullness == null ? null : nullness.type()));
  }
}
