package dev.o1struct.processor.document;

/**
 * Bytes drawn as one box.
 *
 * @param offset where they start
 * @param bytes how many they are
 * @param kind what they are
 * @param field the field's name, empty if they belong to none
 * @param label what is written on the box
 * @param type what is stored there
 * @param lane the arm of the union, 0 outside of unions
 * @param lanes how many arms share these bytes, 1 outside of unions
 */
record Cell(
    long offset,
    long bytes,
    Kind kind,
    String field,
    String label,
    String type,
    int lane,
    int lanes) {
  /** What bytes are used for. */
  enum Kind {
    /** A number, character, text, truth value or enum. */
    VALUE,
    /** Where something else is. */
    REFERENCE,
    /** Another struct. */
    STRUCT,
    /** Bytes of the struct, or of an arm, that belong to no field. */
    PADDING,
    /** Bytes of the slot behind the struct. */
    SLACK
  }

  boolean isEmpty() {
    return kind == Kind.PADDING || kind == Kind.SLACK;
  }

  /** The label in so many characters: of an array's element the index is told before the name. */
  String label(int length, String cut) {
    boolean fits = label.length() <= length;
    String shown = fits || !label.endsWith("]") ? label : label.substring(label.indexOf('['));
    return shown.length() <= length ? shown : shown.substring(0, Math.max(0, length - 1)) + cut;
  }

  long end() {
    return offset + bytes;
  }
}
