package dev.o1struct.processor.types;

import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.ScalarKind;
import dev.o1struct.processor.problems.Rule;

/** Bit fields: of which types they are, and how many bits those have. */
final class BitFields {
  private BitFields() {}

  /** A field of that type and so many bits, or why there is none. */
  static Resolution resolve(FieldModel field, FieldType type, Mark.Bits bits) {
    int most = mostBits(type);
    if (most == 0) {
      return rejected(
          Rule.BITS_TYPE,
          bits,
          "%s has @Bits, but its type is %s; leave @Bits out, or write an integer, a boolean or an"
                  .formatted(field.name(), field.type())
              + " enum");
    }
    if (field.isArray()) {
      return rejected(
          Rule.BITS_TYPE,
          bits,
          "%s is an array of bit fields, which C has not either; write a field for each, or leave"
                  .formatted(field.name())
              + " @Bits out");
    }
    if (bits.value() < 1 || bits.value() > most) {
      return rejected(
          Rule.BITS_COUNT,
          bits,
          "%s has @Bits(%d); write %s"
              .formatted(
                  field.name(),
                  bits.value(),
                  most == 1 ? "@Bits(1), for true or false" : "1 to %d bits".formatted(most)));
    }
    return type instanceof FieldType.Enumeration enumeration
            && field.type() instanceof JavaType.Enumerated declared
        ? enumeration(field, declared, enumeration, bits)
        : new Resolution.Resolved(new FieldType.BitField(type, bits.value()));
  }

  /** How many bits a field of the type may have; 0 if it cannot be a bit field. */
  private static int mostBits(FieldType type) {
    return switch (type) {
      case FieldType.Scalar(var kind) -> mostBits(kind);
      case FieldType.Enumeration(_, int width, _) -> Byte.SIZE * width;
      default -> 0;
    };
  }

  private static int mostBits(ScalarKind kind) {
    return switch (kind) {
      case BOOLEAN -> 1;
      case FLOAT, DOUBLE, NAME, POINTER -> 0;
      default -> Byte.SIZE * kind.bytes();
    };
  }

  private static Resolution enumeration(
      FieldModel field, JavaType.Enumerated declared, FieldType.Enumeration type, Mark.Bits bits) {
    int greatest = type.isCoded() ? type.codes().lastKey() : declared.constants().size() - 1;
    int least = type.isCoded() ? Math.min(0, type.codes().firstKey()) : 0;
    int needed = bitsFor(least, greatest);
    if (needed <= bits.value()) {
      return new Resolution.Resolved(new FieldType.BitField(type, bits.value()));
    }
    return rejected(
        type.isCoded() ? Rule.ENUM_CODE_RANGE : Rule.ENUM_CONSTANTS,
        bits,
        "%s stores %s in %d bit%s, but its %ss go from %d to %d; write @Bits(%d)"
            .formatted(
                field.name(),
                field.type(),
                bits.value(),
                bits.value() == 1 ? "" : "s",
                type.isCoded() ? "code" : "ordinal",
                least,
                greatest,
                needed));
  }

  private static int bitsFor(int least, int greatest) {
    int magnitude = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(greatest, ~least));
    return least < 0 ? magnitude + 1 : magnitude;
  }

  private static Resolution rejected(Rule rule, Mark.Bits bits, String explanation) {
    return Resolution.rejected(rule, bits.place(), explanation);
  }
}
