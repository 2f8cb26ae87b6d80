package dev.o1struct.processor.layout;

import java.util.ArrayList;
import java.util.List;

/** Appends nodes one after the other and fills the gaps with padding. */
final class SequenceBuilder {
  private final long start;
  private final List<LayoutNode> nodes = new ArrayList<>();
  private long end;
  private long alignment = 1;

  /** A sequence that starts at an offset that is aligned well enough for all its members. */
  SequenceBuilder(long start) {
    this.start = start;
    this.end = start;
  }

  /** Pads up to the next multiple of a member's alignment, and gives that offset. */
  long align(long memberAlignment) {
    alignment = Math.max(alignment, memberAlignment);
    long aligned = Extent.alignUp(end, memberAlignment);
    if (aligned > end) {
      nodes.add(new LayoutNode.Padding(end, aligned - end));
      end = aligned;
    }
    return aligned;
  }

  /** Appends a node whose offset is the current end. */
  void add(LayoutNode node) {
    nodes.add(node);
    end += node.bytes();
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
