package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.FieldType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Bytes of a struct that are accessed together, with the fields in them. A bit field is read and
 * written with a word around it, in which ordinary fields may lie too.
 *
 * @param start where they start
 * @param end where they end
 * @param alignment what their start and end are multiples of
 * @param fields the fields in them
 */
record Span(long start, long end, long alignment, List<PlacedField> fields) {
  /** The spans of a sequence of nodes: as small as they can be without sharing bytes. */
  static List<Span> of(List<LayoutNode> nodes) {
    Deque<Span> spans = new ArrayDeque<>();
    for (LayoutNode node : nodes) {
      if (!(node instanceof LayoutNode.Padding)) {
        Span span = of(node);
        while (!spans.isEmpty() && spans.getLast().end() > span.start()) {
          span = spans.removeLast().with(span);
        }
        spans.add(span);
      }
    }
    return List.copyOf(spans);
  }

  private static Span of(LayoutNode node) {
    List<PlacedField> fields = LayoutNode.fieldsIn(List.of(node)).toList();
    long alignment = fields.stream().mapToLong(Span::alignmentOf).max().orElse(1);
    LongStream starts = LongStream.of(node.offset());
    LongStream ends = LongStream.of(node.offset() + node.bytes());
    if (node instanceof LayoutNode.Bits) {
      starts = LongStream.concat(starts, fields.stream().mapToLong(PlacedField::offset));
      ends =
          LongStream.concat(
              ends, fields.stream().mapToLong(field -> field.offset() + field.bytes()));
    }
    return aligned(starts.min().orElseThrow(), ends.max().orElseThrow(), alignment, fields);
  }

  private static Span aligned(long start, long end, long alignment, List<PlacedField> fields) {
    return new Span(start & -alignment, Extent.alignUp(end, alignment), alignment, fields);
  }

  /** What threads share, and what has a handle, is aligned in columns too; the rest need not be. */
  private static long alignmentOf(PlacedField field) {
    boolean matters = field.transfer().atomic() || field.type() instanceof FieldType.Embedded;
    long alignment = Math.min(field.alignment().natural(), field.alignment().actual());
    return matters ? Math.min(alignment, Long.BYTES) : 1;
  }

  /** One that spans both. */
  Span with(Span other) {
    return aligned(
        Math.min(start, other.start),
        Math.max(end, other.end),
        Math.max(alignment, other.alignment),
        Stream.concat(fields.stream(), other.fields.stream()).toList());
  }

  long bytes() {
    return end - start;
  }
}
