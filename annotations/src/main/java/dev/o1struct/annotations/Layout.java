package dev.o1struct.annotations;

/** In which order, and how densely, the fields of a {@link Struct} follow each other. */
public enum Layout {
  /** As C lays structs out: in the order of declaration, each field aligned to its own size. */
  C,

  /**
   * In the order of declaration without padding, as gcc does with {@code __attribute__((packed))}
   * on the struct and on the unions in it: every field is aligned to 1 byte, unless {@link Align}
   * says otherwise. Embedded structs keep the padding within them.
   *
   * <pre>{@code
   * @Struct(layout = Layout.PACKED)
   * interface Header {
   *   byte kind();   // offset 0
   *   int length();  // offset 1
   *   long id();     // offset 5, 13 bytes in all
   * }
   * }</pre>
   */
  PACKED,

  /**
   * By falling alignment, so that hardly any padding remains; fields of the same alignment, and the
   * members of a union, keep their order. The comment of the generated class says how many bytes
   * that saved.
   *
   * <pre>{@code
   * @Struct(layout = Layout.REORDERED)
   * interface Body {
   *   byte kind();    // offset 12
   *   double mass();  // offset 0
   *   byte colour();  // offset 13
   *   int id();       // offset 8, 16 bytes in all instead of 24
   * }
   * }</pre>
   */
  REORDERED
}
