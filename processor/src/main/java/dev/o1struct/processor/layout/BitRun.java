package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * Places bit fields one after the other, by the System V ABI for AMD64 (section 3.1.2,
 * "Bit-Fields"): from right to left, each behind the one before it unless it would cross a boundary
 * of its type, then at that boundary.
 */
final class BitRun {
  private final List<PlacedField> fields = new ArrayList<>();
  private long end;

  /**
   * A run without fields.
   *
   * @param start the byte at which the first field may start
   */
  BitRun(long start) {
    this.end = Byte.SIZE * start;
  }

  /**
   * Places a field.
   *
   * @param unit the bytes of its type
   * @param newUnit whether it starts at a boundary of its type
   */
  PlacedField add(
      String name, FieldType.BitField type, long unit, boolean newUnit, boolean settable) {
    boolean crosses = wordAt(end, unit) != wordAt(end + type.bits() - 1, unit);
    long start = newUnit || crosses ? Extent.alignUp(end, Byte.SIZE * unit) : end;
    end = start + type.bits();
    long word = 1;
    while (wordAt(start, word) != wordAt(end - 1, word)) {
      word *= 2;
    }
    long offset = wordAt(start, word) * word;
    int shift = (int) (start - Byte.SIZE * offset);
    PlacedField placed =
        new PlacedField(
            name,
            type,
            offset,
            word,
            List.of(),
            settable,
            shift,
            new Alignment(1, 1),
            Transfer.PLAIN);
    fields.add(placed);
    return placed;
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** The byte in which the first field starts. */
  long firstByte() {
    PlacedField first = fields.getFirst();
    return first.offset() + first.shift() / Byte.SIZE;
  }

  /** All that was placed, as a node. */
  LayoutNode.Bits node() {
    long bytes = Extent.alignUp(end, Byte.SIZE) / Byte.SIZE - firstByte();
    return new LayoutNode.Bits(firstByte(), bytes, fields);
  }

  /** The number of the word of so many bytes in which a bit lies. */
  private static long wordAt(long bit, long bytes) {
    return bit / (Byte.SIZE * bytes);
  }
}
