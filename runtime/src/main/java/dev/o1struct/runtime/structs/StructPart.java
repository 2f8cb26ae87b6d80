package dev.o1struct.runtime.structs;

import dev.o1struct.runtime.check.TypeTable;

/**
 * Where structs of a type lie in another that contains them by value, or starts with one. For
 * generated code.
 *
 * @param type what lies there
 * @param offset bytes from the start of the other to the first
 * @param count how many there are
 * @param stride bytes from one to the next
 */
public record StructPart(StructType<?> type, long offset, long count, long stride) {
  /** What checked mode has to know of it. */
  TypeTable.Part checked() {
    return new TypeTable.Part(type.id(), offset, count, stride);
  }
}
