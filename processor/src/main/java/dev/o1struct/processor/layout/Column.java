package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.ConstantName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A column of a struct of arrays: what one field, one union, or fields that share bytes, have in
 * all rows, side by side.
 *
 * @param stem the stem of its constants: that of its first field
 * @param before how many bytes of each row lie in columns before it
 * @param offset where it starts in the struct
 * @param bytes how many it has of each row
 * @param fields the fields in it
 */
public record Column(String stem, long before, long offset, long bytes, List<PlacedField> fields) {
  /** Copies the list. */
  public Column {
    fields = List.copyOf(fields);
  }

  /**
   * The columns of a struct, by falling alignment, so that none needs padding for any number of
   * rows.
   */
  public static List<Column> of(LayoutPlan plan) {
    List<Span> spans =
        Span.of(plan.nodes()).stream()
            .sorted(Comparator.comparingLong(Column::alignment).reversed())
            .toList();
    List<Column> columns = new ArrayList<>();
    long before = 0;
    for (Span span : spans) {
      String stem = ConstantName.stemOf(span.fields().getFirst().name());
      columns.add(new Column(stem, before, span.start(), span.bytes(), span.fields()));
      before += span.bytes();
    }
    return columns;
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
