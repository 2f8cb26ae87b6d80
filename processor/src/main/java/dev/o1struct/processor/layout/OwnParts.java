package dev.o1struct.processor.layout;

import java.util.List;
import java.util.Optional;

/** What the cases of a tagged union have of their own, behind what all have. */
public final class OwnParts {
  private OwnParts() {}

  /** The bytes of all of them, if one has fields of its own. */
  static Optional<Span> span(LayoutPlan union) {
    return union.cases().stream().flatMap(one -> Span.of(nodes(one)).stream()).reduce(Span::with);
  }

  /** Where the first of these fields starts, whichever case it is of. */
  public static long offset(LayoutPlan union) {
    return union.cases().stream()
        .flatMap(one -> nodes(one).stream())
        .mapToLong(LayoutNode::offset)
        .min()
        .orElse(union.size());
  }

  /** How many bytes one of its cases uses from there on. */
  public static long bytes(LayoutPlan union, LayoutPlan one) {
    long start = offset(union);
    return nodes(one).stream()
        .mapToLong(node -> node.offset() + node.bytes() - start)
        .max()
        .orElse(0);
  }

  private static List<LayoutNode> nodes(LayoutPlan one) {
    return one.nodes().stream()
        .filter(node -> !(node instanceof LayoutNode.Padding))
        .filter(node -> node.offset() >= one.family().commonBytes())
        .toList();
  }
}
