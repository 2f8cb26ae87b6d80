package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.model.FieldType;

/**
 * A field with its place.
 *
 * @param name its name
 * @param type what one element of it is
 * @param offset bytes from the start of the struct
 * @param stride bytes of one element; of a bit field, the bytes with which it is read and written
 * @param length how many elements the array has, 0 if the field is no array
 * @param settable whether it can be written
 * @param shift of a bit field, how many bits of the bytes at its offset lie below it; else 0
 * @param alignment how strictly it is aligned
 * @param transfer how its bytes come from memory and go there
 */
public record PlacedField(
    String name,
    FieldType type,
    long offset,
    long stride,
    int length,
    boolean settable,
    int shift,
    Alignment alignment,
    Transfer transfer) {
  /** Whether accessors take an index. */
  public boolean isArray() {
    return length > 0;
  }

  /** The stem of its constants: {@code OWNS_MEMORY} for {@code ownsMemory}. */
  public String constant() {
    return ConstantName.stemOf(name);
  }

  /** All its bytes. */
  public long bytes() {
    return isArray() ? stride * length : stride;
  }
}
