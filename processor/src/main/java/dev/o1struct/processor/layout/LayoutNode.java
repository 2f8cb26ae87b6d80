package dev.o1struct.processor.layout;

import java.util.List;

/** A part of a layout. Nodes of a sequence follow each other without gaps: padding is a node. */
public sealed interface LayoutNode {
  /** Bytes from the start of the struct. */
  long offset();

  /** How many bytes it takes. */
  long bytes();

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
