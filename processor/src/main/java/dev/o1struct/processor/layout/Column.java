package dev.o1struct.processor.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A column of a struct of arrays: what one field, one union, or fields that share bytes, have in
 * all rows, side by side. What the cases of a tagged union have of their own shares its bytes too.
 *
 * @param before how many bytes of each row lie in columns before it
 * @param offset where it starts in the struct
 * @param bytes how many it has of each row
 * @param fields the fields in it
 */
public record Column(long before, long offset, long bytes, List<PlacedField> fields) {
  /** Copies the list. */
  public Column {
    fields = List.copyOf(fields);
  }

  /**
   * The columns of a struct, by falling alignment, so that none needs padding for any number of
   * rows.
   */
  public static List<Column> of(LayoutPlan plan) {
    List<Span> spans = new ArrayList<>(Span.of(plan.commonNodes()));
    OwnParts.span(plan).ifPresent(spans::add);
    spans.sort(Comparator.comparingLong(Column::alignment).reversed());
    List<Column> columns = new ArrayList<>();
    long before = 0;
    for (Span span : spans) {
      columns.add(new Column(before, span.start(), span.bytes(), span.fields()));
      before += span.bytes();
    }
    return columns;
  }

  /** Whether it is what the cases of a tagged union have of their own. */
  public boolean isOfCases(LayoutPlan plan) {
    return !plan.fields().contains(fields.getFirst());
  }

  /** The bytes of a row in all columns. */
  public static long rowBytes(List<Column> columns) {
    return columns.stream().mapToLong(Column::bytes).sum();
  }

  /** What the size of its elements is a multiple of. */
  private static long alignment(Span span) {
    return Math.min(Long.lowestOneBit(span.bytes()), Long.BYTES);
  }
}
