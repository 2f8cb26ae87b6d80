package dev.o1struct.processor.types;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.Resolution.Resolved;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what a getter's type and annotations together mean. */
final class TypeResolver {
  private TypeResolver() {}

  /** What the field is in memory, or why it cannot be. */
  static Resolution resolve(FieldModel field) {
    Mark.Bits bits = field.marks().get(Mark.Bits.class);
    Resolution whole = whole(field, bits);
    return bits != null && whole instanceof Resolved(FieldType type)
        ? BitFields.resolve(field, type, bits)
        : whole;
  }

  /** What the field is without {@code @Bits}. */
  private static Resolution whole(FieldModel field, Mark.@Nullable Bits bits) {
    List<Mark.Kind> kinds = field.marks().all(Mark.Kind.class).toList();
    if (kinds.size() > 1) {
      return contradiction(field, kinds.getFirst(), kinds.get(1));
    }
    return kinds.isEmpty()
        ? ofJavaType(field)
        : switch (kinds.getFirst()) {
          case Mark.SizedInteger integer -> Numbers.resolve(field, integer);
          case Mark.Ref reference -> References.resolve(field, reference);
          case Mark.EnumWidth width -> Enums.resolve(field, width);
          case Mark.Kind kind when bits != null -> contradiction(field, bits, kind);
          case Mark.Text text -> Texts.resolve(field, text);
          case Mark.Name name -> Numbers.resolve(field, name);
          case Mark.Pointer pointer -> Numbers.resolve(field, pointer);
        };
  }

  private static Resolution contradiction(FieldModel field, Mark one, Mark other) {
    return Resolution.rejected(
        Rule.CONTRADICTION,
        other.place(),
        "%s is both @%s and @%s, which say different things about its bytes; keep one of them"
            .formatted(field.name(), one.annotation(), other.annotation()));
  }

  private static Resolution ofJavaType(FieldModel field) {
    return switch (field.type()) {
      case JavaType.Primitive(String name) -> Numbers.resolve(name);
      case JavaType.Enumerated type -> Enums.resolve(field, type);
      case JavaType.Struct type -> new Resolved(new FieldType.Embedded(type));
      case JavaType.Characters(String text) -> unsupported(field, text);
      case JavaType.Other(String text) -> unsupported(field, text);
    };
  }

  private static Resolution unsupported(FieldModel field, String type) {
    Place place = field.place();
    return Resolution.rejected(
        Rule.UNSUPPORTED_TYPE,
        place,
        "%s has type %s, which has no fixed place in memory; %s"
            .formatted(field.name(), type, Advice.insteadOf(type, field.declarator())));
  }
}
