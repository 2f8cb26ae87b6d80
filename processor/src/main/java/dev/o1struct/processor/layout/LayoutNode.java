package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldType;
import java.util.List;
import java.util.stream.Stream;

/** A part of a layout. Nodes of a sequence follow each other without gaps: padding is a node. */
public sealed interface LayoutNode {
  /** Bytes from the start of the struct. */
  long offset();

  /** How many bytes it takes. */
  long bytes();

  /** The fields in the nodes; of a tagged union those of all cases. */
  static Stream<PlacedField> fieldsIn(List<LayoutNode> nodes) {
    return nodes.stream()
        .flatMap(node ->
            switch (node) {
              case Leaf(PlacedField field) -> Stream.of(field);
              case Bits bits -> bits.fields().stream();
              case Padding _ -> Stream.<PlacedField>of();
              case Overlay overlay -> fieldsIn(overlay.arms());
              case Sequence sequence -> fieldsIn(sequence.nodes());
            });
  }

  /**
   * A field.
   *
   * @param field the field
   */
  record Leaf(PlacedField field) implements LayoutNode {
    @Override
    public long offset() {
      return field.offset();
    }

    @Override
    public long bytes() {
      return field.bytes();
    }
  }

  /**
   * Bit fields that share bytes.
   *
   * @param offset where they start
   * @param bytes how many they take, the last perhaps in part
   * @param fields the bit fields
   */
  record Bits(long offset, long bytes, List<PlacedField> fields) implements LayoutNode {
    /** Copies the list. */
    public Bits {
      fields = List.copyOf(fields);
    }

    /** The bits of one of the bytes that belong to a field. */
    int usedBits(long at) {
      int used = 0;
      for (PlacedField field : fields) {
        if (field.type() instanceof FieldType.BitField(_, int count)) {
          long start = Byte.SIZE * (field.offset() - at) + field.shift();
          for (long bit = Math.max(start, 0); bit < Math.min(start + count, Byte.SIZE); bit++) {
            used |= 1 << bit;
          }
        }
      }
      return used;
    }
  }

  /**
   * Bytes that belong to no field.
   *
   * @param offset where they start
   * @param bytes how many they are
   */
  record Padding(long offset, long bytes) implements LayoutNode {}

  /**
   * Alternatives that start at one offset.
   *
   * @param name the union's name
   * @param offset where it starts
   * @param bytes the size of the largest arm, rounded up to the union's alignment
   * @param arms leaves, and sequences for arms of several fields
   */
  record Overlay(String name, long offset, long bytes, List<LayoutNode> arms)
      implements LayoutNode {}

  /**
   * Fields one after the other: an arm of a union.
   *
   * @param name the arm's name
   * @param offset where it starts
   * @param bytes its size with tail padding
   * @param nodes the fields and the padding among them
   */
  record Sequence(String name, long offset, long bytes, List<LayoutNode> nodes)
      implements LayoutNode {}
}
