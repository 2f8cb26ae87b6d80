package dev.o1struct.processor.types;

import dev.o1struct.processor.model.EnumConstant;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.Resolution.Resolved;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Enums: there is a constant, and all fit the field. If constants have codes, each has one and all
 * are distinct.
 */
final class Enums {
  private static final int DEFAULT_WIDTH = 4;

  private Enums() {}

  /** A field with {@code @EnumWidth}. */
  static Resolution resolve(FieldModel field, Mark.EnumWidth mark) {
    return field.type() instanceof JavaType.Enumerated type
        ? resolve(field, type, mark.value(), mark.place())
        : Resolution.rejected(
            Rule.ENUM_WIDTH,
            mark.place(),
            "%s has @EnumWidth, but its type is %s, not an enum; leave @EnumWidth out"
                .formatted(field.name(), field.type()));
  }

  /** A field without it. */
  static Resolution resolve(FieldModel field, JavaType.Enumerated type) {
    return resolve(field, type, DEFAULT_WIDTH, field.place());
  }

  private static Resolution resolve(
      FieldModel field, JavaType.Enumerated type, int width, Place place) {
    int constants = type.constants().size();
    if (width != 1 && width != 2 && width != 4) {
      return Resolution.rejected(
          Rule.ENUM_WIDTH,
          place,
          "%s has @EnumWidth(%d); write 1, 2 or 4 bytes".formatted(field.name(), width));
    }
    if (constants == 0) {
      return Resolution.rejected(
          Rule.ENUM_CONSTANTS,
          field.place(),
          "%s is of the enum %s, which has no constant to store; give it one, or leave %s out"
              .formatted(field.name(), type, field.name()));
    }
    if (areUsed(type)) {
      return problem(field, type, width, place)
          .<Resolution>map(Resolution.Rejected::new)
          .orElseGet(() -> new Resolved(typeOf(type, width)));
    }
    if (constants > 1L << (8 * width)) {
      return Resolution.rejected(
          Rule.ENUM_CONSTANTS,
          place,
          "%s stores %s in %d byte%s, but %s has %d constants; write @EnumWidth(%d)"
              .formatted(
                  field.name(), type, width, width == 1 ? "" : "s", type, constants, width * 2));
    }
    return new Resolved(new FieldType.Enumeration(type.name(), width, new TreeMap<>()));
  }

  private static boolean areUsed(JavaType.Enumerated type) {
    return type.constants().stream().anyMatch(constant -> constant.code() != null);
  }

  /** What the enum is in memory, if there is no {@link #problem}. */
  private static FieldType typeOf(JavaType.Enumerated type, int width) {
    SortedMap<Integer, String> codes = new TreeMap<>();
    for (EnumConstant constant : type.constants()) {
      if (constant.code() != null) {
        codes.put(constant.code(), constant.name());
      }
    }
    return new FieldType.Enumeration(type.name(), width, codes);
  }

  /** The first thing that is wrong with the codes of a field's enum. */
  private static Optional<Problem> problem(
      FieldModel field, JavaType.Enumerated type, int width, Place place) {
    Map<Integer, EnumConstant> byCode = new HashMap<>();
    int least = 0;
    int greatest = 0;
    for (EnumConstant constant : type.constants()) {
      Integer code = constant.code();
      if (code == null) {
        return Optional.of(missing(field, type, constant));
      }
      EnumConstant other = byCode.putIfAbsent(code, constant);
      if (other != null) {
        return Optional.of(twice(field, type, other, constant));
      }
      least = Math.min(least, code);
      greatest = Math.max(greatest, code);
    }
    return outside(least, greatest, width)
        .map(byCode::get)
        .map(constant -> range(field, type, constant, width, place));
  }

  /** A code that does not fit beside the others. */
  private static Optional<Integer> outside(int least, int greatest, int width) {
    long values = 1L << (8 * width);
    if (width < Integer.BYTES && least < -values / 2) {
      return Optional.of(least);
    }
    return greatest >= (least < 0 ? values / 2 : values) ? Optional.of(greatest) : Optional.empty();
  }

  private static Problem missing(
      FieldModel field, JavaType.Enumerated type, EnumConstant constant) {
    return new Problem(
        Rule.ENUM_CODE_MISSING,
        "%s is of the enum %s, where some constants have a code but %s has none; write @Code(n) on"
                .formatted(field.name(), type, constant.name())
            + " each of them, or on none",
        field.place());
  }

  private static Problem twice(
      FieldModel field, JavaType.Enumerated type, EnumConstant one, EnumConstant other) {
    return new Problem(
        Rule.ENUM_CODE_TWICE,
        "%s is of the enum %s, where %s and %s both have the code %d; give one of them another"
            .formatted(field.name(), type, one.name(), other.name(), one.code()),
        field.place());
  }

  private static Problem range(
      FieldModel field, JavaType.Enumerated type, EnumConstant constant, int width, Place place) {
    int code = constant.code() == null ? 0 : constant.code();
    boolean fitsAlone = code > 0 && code < 1L << (8 * width);
    return new Problem(
        Rule.ENUM_CODE_RANGE,
        "%s stores %s in %d byte%s, where the code %d of %s does not fit%s; write @EnumWidth(%d)"
            .formatted(
                field.name(),
                type,
                width,
                width == 1 ? "" : "s",
                code,
                constant.name(),
                fitsAlone ? " beside negative ones" : "",
                width * 2),
        place);
  }
}
