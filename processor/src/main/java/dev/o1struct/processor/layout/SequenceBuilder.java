package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.LayoutMode;
import dev.o1struct.processor.model.Marks;
import java.util.ArrayList;
import java.util.List;

/** Appends nodes one after the other and fills the gaps with padding. */
final class SequenceBuilder {
  private final long start;
  private final Marks arrangement;
  private final List<LayoutNode> nodes = new ArrayList<>();
  private long end;
  private long alignment = 1;
  private BitRun bits;

  /** A sequence that starts at an offset that is aligned well enough for all its members. */
  SequenceBuilder(long start, Marks arrangement) {
    this.start = start;
    this.arrangement = arrangement;
    this.end = start;
    this.bits = new BitRun(start);
  }

  /** Pads up to the next multiple of a member's alignment, and gives that offset. */
  long align(long memberAlignment) {
    endBits();
    long aligned = Extent.alignUp(end, memberAlignment);
    skipTo(aligned, memberAlignment);
    return aligned;
  }

  /** Pads up to an offset that was asked for; one before the end is a mistake, reported later. */
  void skipTo(long offset, long memberAlignment) {
    endBits();
    raise(memberAlignment);
    padTo(offset);
  }

  private void padTo(long offset) {
    if (offset > end) {
      nodes.add(new LayoutNode.Padding(end, offset - end));
      end = offset;
    }
  }

  /** Aligns the whole as strictly as that at least. */
  void raise(long leastAlignment) {
    alignment = Math.max(alignment, leastAlignment);
  }

  /** Whether members are aligned to a byte. */
  boolean isPacked() {
    return arrangement.layoutMode() == LayoutMode.PACKED;
  }

  /** What the struct says about the layout of its fields. */
  Marks arrangement() {
    return arrangement;
  }

  /** Appends a node whose offset is the current end. */
  void add(LayoutNode node) {
    nodes.add(node);
    end += node.bytes();
    bits = new BitRun(end);
  }

  /**
   * Appends a bit field.
   *
   * @param unit the bytes of its type
   * @param newUnit whether it starts at a boundary of its type
   */
  PlacedField addBits(
      String name, FieldType.BitField type, long unit, boolean newUnit, boolean settable) {
    alignment = Math.max(alignment, unit);
    return bits.add(name, type, unit, newUnit, settable);
  }

  /** What follows the bit fields so far starts at a byte of its own. */
  private void endBits() {
    if (!bits.isEmpty()) {
      padTo(bits.firstByte());
      add(bits.node());
    }
  }

  /** Pads the end, so that in an array of such sequences each is aligned. */
  void padTail() {
    align(alignment);
  }

  long size() {
    return end - start;
  }

  long alignment() {
    return alignment;
  }

  List<LayoutNode> nodes() {
    return List.copyOf(nodes);
  }
}
