package dev.o1struct.processor.layout;

import static java.util.stream.Collectors.joining;

import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field with its place.
 *
 * @param name its name
 * @param type what one element of it is
 * @param offset bytes from the start of the struct
 * @param stride bytes of one element; of a bit field, the bytes with which it is read and written
 * @param lengths how many elements an array has in each dimension, the outermost first; none if the
 *     field is no array
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
    List<Integer> lengths,
    boolean settable,
    int shift,
    Alignment alignment,
    Transfer transfer) {
  /** More than any machine has; the fields of a struct together are still a {@code long}. */
  public static final long MOST_BYTES = 1L << 50;

  /** Copies the list. */
  public PlacedField {
    lengths = List.copyOf(lengths);
  }

  /** The same field if its elements were something else. */
  public PlacedField as(FieldType other) {
    return new PlacedField(
        name, other, offset, stride, lengths, settable, shift, alignment, transfer);
  }

  /** Whether accessors take an index. */
  public boolean isArray() {
    return !lengths.isEmpty();
  }

  /** How many indexes accessors take. */
  public int dimensions() {
    return lengths.size();
  }

  /** How many elements an array has in all, as many as an {@code int} can say if there are more. */
  public int length() {
    long length = 1;
    for (int one : lengths) {
      length = Math.min(length * one, Integer.MAX_VALUE);
    }
    return (int) length;
  }

  /** The declarator of C: {@code scores[3][4]}. */
  public String declarator() {
    return name + lengths.stream().map(length -> "[" + length + "]").collect(joining());
  }

  /** The element that so many others lie before: {@code scores[1][2]}. */
  public String element(int before) {
    StringBuilder indexes = new StringBuilder();
    int rest = before;
    for (int length : lengths.reversed()) {
      indexes.insert(0, "[" + rest % length + "]");
      rest /= length;
    }
    return name + indexes;
  }

  /** The stem of its constants: {@code OWNS_MEMORY} for {@code ownsMemory}. */
  public String constant() {
    return ConstantName.stemOf(name);
  }

  /** Whether it is the number of a tagged union's case. */
  public boolean isTag() {
    return type instanceof FieldType.Tag;
  }

  /** The user's types that generated code mentions for it. */
  public Stream<QualifiedName> mentioned() {
    return type.mentioned();
  }

  /** All its bytes, {@link #MOST_BYTES} if there are more. */
  public long bytes() {
    long bytes = stride;
    for (int length : lengths) {
      bytes = bytes > MOST_BYTES / length ? MOST_BYTES : bytes * length;
    }
    return bytes;
  }
}
