package dev.o1struct.processor.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one element of a field is in memory. */
public sealed interface FieldType {
  /**
   * A number, character or truth value.
   *
   * @param kind which
   */
  record Scalar(ScalarKind kind) implements FieldType {}

  /**
   * An enum constant, stored by ordinal or by code.
   *
   * @param type the enum
   * @param width its size and alignment in bytes: 1, 2 or 4
   * @param codes its constants by code, empty if it is stored by ordinal
   */
  record Enumeration(QualifiedName type, int width, SortedMap<Integer, String> codes)
      implements FieldType {
    /** Copies the map. */
    public Enumeration {
      codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /** Whether constants are stored by code. */
    public boolean isCoded() {
      return !codes.isEmpty();
    }

    /** Whether bytes are read as a signed number: if there are negative codes. */
    public boolean isSigned() {
      return isCoded() && codes.firstKey() < 0;
    }
  }

  /**
   * Some bits of a number, truth value or enum.
   *
   * @param declared what the field would be without {@code @Bits}
   * @param bits how many
   */
  record BitField(FieldType declared, int bits) implements FieldType {}

  /**
   * Text inside the struct.
   *
   * @param capacity its bytes
   * @param encoding how characters become bytes
   * @param javaType the simple name of the getter's type: {@code String} or {@code CharSequence}
   */
  record InlineText(int capacity, TextEncoding encoding, String javaType) implements FieldType {}

  /** What the value is, whether or not all its bits are stored. */
  default FieldType value() {
    return this instanceof BitField(FieldType declared, _) ? declared : this;
  }

  /**
   * A handle of 8 bytes, or of 4.
   *
   * @param target the struct that it refers to, null if untyped
   * @param compressed whether it takes 4 bytes
   * @param nullness the annotation with which the user says that it may be null
   */
  record Reference(
      JavaType.@Nullable Struct target, boolean compressed, @Nullable QualifiedName nullness)
      implements FieldType {}

  /**
   * Another struct, by value.
   *
   * @param type that struct
   */
  record Embedded(JavaType.Struct type) implements FieldType {
    /** That struct's name. */
    public QualifiedName name() {
      return type.name();
    }
  }

  /**
   * The number that says which case a tagged union is.
   *
   * @param bytes its size and alignment: 1, 2 or 4
   * @param codes the cases by their numbers
   */
  record Tag(int bytes, SortedMap<Integer, QualifiedName> codes) implements FieldType {
    /** Copies the map. */
    public Tag {
      codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }
  }

  /** The user's types that generated code mentions for it. */
  default Stream<QualifiedName> mentioned() {
    return switch (this) {
      case Scalar _, InlineText _, Tag _ -> Stream.of();
      case Enumeration(var type, _, _) -> Stream.of(type);
      case BitField(var declared, _) -> declared.mentioned();
      case Reference(var target, _, var nullness) ->
          Stream.concat(
              Stream.ofNullable(target).map(JavaType.Struct::name), Stream.ofNullable(nullness));
      case Embedded part -> Stream.of(part.name());
    };
  }

  /** The bytes that threads read and write at once, 0 if there is no such access. */
  default int atomicBytes() {
    return switch (this) {
      case Scalar(var kind) -> kind.bytes();
      case Enumeration(_, int width, _) -> width;
      case Reference(_, boolean compressed, _) -> compressed ? 4 : 8;
      case BitField _, InlineText _, Embedded _, Tag _ -> 0;
    };
  }

  /** Whether its bytes can be turned around: it is a number or enum of several. */
  default boolean hasByteOrder() {
    return switch (this) {
      case Scalar(var kind) -> kind.bytes() > 1 && !kind.isHandle();
      case Enumeration(_, int width, _) -> width > 1;
      case Tag(int bytes, _) -> bytes > 1;
      case BitField _, InlineText _, Reference _, Embedded _ -> false;
    };
  }
}
