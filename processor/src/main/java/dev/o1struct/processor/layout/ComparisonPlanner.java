package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldType;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what has to be compared for two structs to be equal: all bytes but padding, in as few runs
 * as possible. A union is compared over every byte that one of its arms uses.
 */
final class ComparisonPlanner {
  private static final int ALL_BITS = 0xFF;

  private final LayoutPlanner planner;

  ComparisonPlanner(LayoutPlanner planner) {
    this.planner = planner;
  }

  List<ComparisonStep> steps(List<LayoutNode> nodes) {
    List<ComparisonStep> steps = new ArrayList<>();
    for (LayoutNode node : nodes) {
      switch (node) {
        case LayoutNode.Padding _ -> {}
        case LayoutNode.Leaf(PlacedField field)
            when field.type() instanceof FieldType.Embedded type
                && !isSolid(planner.plan(type.name())) ->
            steps.add(new ComparisonStep.Nested(type.name(), field));
        case LayoutNode.Bits bits -> appendBits(steps, bits);
        default -> appendBytes(steps, node.offset(), usedBytes(node));
      }
    }
    return steps;
  }

  private static void appendBits(List<ComparisonStep> steps, LayoutNode.Bits bits) {
    for (long at = bits.offset(); at < bits.offset() + bits.bytes(); at++) {
      int mask = bits.usedBits(at);
      if (mask == ALL_BITS) {
        appendBytes(steps, at, 1);
      } else if (mask != 0) {
        steps.add(new ComparisonStep.Masked(at, mask));
      }
    }
  }

  /** Joins the bytes to the run that ends where they start, if there is one. */
  private static void appendBytes(List<ComparisonStep> steps, long offset, long bytes) {
    if (!steps.isEmpty()
        && steps.getLast() instanceof ComparisonStep.Bytes(long start, long length)
        && start + length == offset) {
      steps.removeLast();
      steps.add(new ComparisonStep.Bytes(start, length + bytes));
    } else {
      steps.add(new ComparisonStep.Bytes(offset, bytes));
    }
  }

  /** The bytes of a node up to its last that is no padding. */
  private static long usedBytes(LayoutNode node) {
    return switch (node) {
      case LayoutNode.Leaf leaf -> leaf.bytes();
      case LayoutNode.Padding _ -> 0;
      case LayoutNode.Bits bits -> bits.bytes();
      case LayoutNode.Overlay overlay ->
          overlay.arms().stream().mapToLong(ComparisonPlanner::usedBytes).max().orElse(0);
      case LayoutNode.Sequence sequence ->
          sequence.nodes().stream()
              .mapToLong(inner -> inner.offset() - sequence.offset() + usedBytes(inner))
              .max()
              .orElse(0);
    };
  }

  private static boolean isSolid(LayoutPlan plan) {
    return plan.comparison().equals(List.of(new ComparisonStep.Bytes(0, plan.size())));
  }
}
