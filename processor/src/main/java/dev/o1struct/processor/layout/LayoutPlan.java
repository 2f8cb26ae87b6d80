package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.Declaration;
import dev.o1struct.processor.model.QualifiedName;
import java.util.List;

/**
 * A struct laid out.
 *
 * @param name the struct
 * @param declaration what its declaration says apart from fields
 * @param size its size in bytes, tail padding included
 * @param alignment its alignment in bytes
 * @param nodes its parts in order of offset, padding among them
 * @param fields its fields in order of declaration
 * @param comparison how two of them are compared
 */
public record LayoutPlan(
    QualifiedName name,
    Declaration declaration,
    long size,
    long alignment,
    List<LayoutNode> nodes,
    List<PlacedField> fields,
    List<ComparisonStep> comparison) {
  /** Slots of a pool are multiples of this many bytes. */
  private static final long SLOT_GRANULE = 8;

  /** Up to so many words a loop beats the calls of bulk copies. */
  private static final long MOST_WORDS = 32;

  /** Copies the lists. */
  public LayoutPlan {
    nodes = List.copyOf(nodes);
    fields = List.copyOf(fields);
    comparison = List.copyOf(comparison);
  }

  /** The size of a pool's slot: the struct's size rounded up to a multiple of 8. */
  public long slotBytes() {
    return Extent.alignUp(size, SLOT_GRANULE);
  }

  /** How the struct is zeroed. */
  public Clearing clearing() {
    return size / alignment <= MOST_WORDS ? Clearing.WORDS : Clearing.DOUBLING;
  }
}
