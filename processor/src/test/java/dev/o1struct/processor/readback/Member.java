package dev.o1struct.processor.readback;

import org.jspecify.annotations.Nullable;

/** A field as declared, and where it should lie. */
final class Member {
  final String name;
  final Kind kind;

  /** The struct that it embeds instead of a {@link Kind}. */
  final @Nullable Declared embedded;

  /** The bytes of a text, instead of a {@link Kind}; 0 for other fields. */
  int capacity;

  boolean latin1;

  /** How many elements an array has, 0 if it is none. */
  int length;

  /** The length of the inner arrays of an array of arrays, 0 if it is none. */
  int columns;

  int bits;
  boolean newUnit;
  int align;
  boolean cacheLine;
  boolean atomic;
  @Nullable String order;
  String union = "";
  String arm = "";

  /** Its offset in bits, from the start of its struct. */
  long bit;

  Member(String name, Kind kind, @Nullable Declared embedded) {
    this.name = name;
    this.kind = kind;
    this.embedded = embedded;
  }

  /** Bytes of one element. */
  long stride() {
    return embedded != null ? embedded.size : capacity > 0 ? capacity : kind.bytes;
  }

  /** Bytes of all elements. */
  long bytes() {
    return stride() * Math.max(length, 1);
  }

  long natural() {
    return embedded != null ? embedded.alignment : capacity > 0 ? 1 : kind.bytes;
  }

  /** What its offset is a multiple of. */
  long alignment(boolean packed) {
    long asked = cacheLine ? 64 : Math.max(align, 1);
    return packed ? asked : Math.max(natural(), asked);
  }

  int usedBits() {
    return bits > 0 ? bits : Byte.SIZE * kind.bytes;
  }

  /** Whether its bytes are numbers that a struct's byte order turns around. */
  boolean isOrdered() {
    return embedded == null && capacity == 0 && bits == 0 && kind.hasOrder();
  }

  /** Getter and setter. */
  String source(@Nullable Long offset) {
    StringBuilder text = new StringBuilder("  ");
    if (!union.isEmpty()) {
      text.append("@Union(value = \"%s\", arm = \"%s\") ".formatted(union, arm));
    }
    text.append(length == 0 ? "" : "@Length({" + lengths(", ") + "}) ");
    text.append(align > 0 ? "@Align(" + align + ") " : "");
    text.append(cacheLine ? "@CacheLine " : "");
    text.append(atomic ? "@Atomic " : "");
    text.append(offset != null ? "@Offset(" + offset + ") " : "");
    text.append(order != null ? "@ByteOrder(Endianness." + order + ") " : "");
    text.append(bits > 0 ? "@Bits(value = %d, newUnit = %b) ".formatted(bits, newUnit) : "");
    String type = type();
    String indexes = columns > 0 ? "int row, int column" : length > 0 ? "int index" : "";
    text.append("%s %s(%s);".formatted(type, name, indexes));
    if (embedded == null) {
      text.append(
          "  void %s(%s%s value);"
              .formatted(
                  name,
                  indexes.isEmpty() ? "" : indexes + ", ",
                  type.substring(type.lastIndexOf(' ') + 1)));
    }
    return text.append('\n').toString();
  }

  private String lengths(String between) {
    return columns > 0 ? length / columns + between + columns : "" + length;
  }

  private String type() {
    if (embedded != null) {
      return embedded.name;
    }
    return capacity > 0
        ? "@Text(capacity = %d, encoding = Encoding.%s) String"
            .formatted(capacity, latin1 ? "LATIN_1" : "UTF_8")
        : kind.declared;
  }

  /** The member in C, with an attribute. */
  String inC(String attribute) {
    String type = embedded != null ? "struct " + embedded.name : capacity > 0 ? "char" : kind.inC;
    return "%s %s%s%s%s%s;\n"
        .formatted(
            type,
            name,
            length == 0 ? "" : "[" + lengths("][") + "]",
            capacity > 0 ? "[" + capacity + "]" : "",
            bits > 0 ? " : " + bits : "",
            attribute);
  }
}
