package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.Column;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.names.FieldConstant;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.names.Variables;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.Stream;

/** Writes how a row is copied to a struct elsewhere and back, and how it is cleared. */
final class ColumnCopies {
  private static final String ROW = RowEmitter.ROW;

  private final LayoutPlan plan;
  private final Door door;
  private final ColumnPlaces places;

  /** The parameter that is the struct. */
  final String struct;

  ColumnCopies(LayoutPlan plan, Door door, ColumnPlaces places) {
    this.plan = plan;
    this.door = door;
    this.places = places;
    this.struct = Variables.handleOf(plan.name());
  }

  /** The methods of a struct that is no tagged union. */
  Stream<MethodSpec> methods(List<Column> columns) {
    MethodSpec.Builder copyTo =
        begin(Member.COPY_TO.word(), "Copies a row to a struct, whose padding stays as it is.");
    copyTo.addStatement("long to = $L", place());
    columns.forEach(column -> copyTo.addStatement(to(column)));
    MethodSpec.Builder copyFrom = begin(Member.COPY_FROM.word(), "Copies a struct to a row.");
    copyFrom.addStatement("long from = $L", place());
    columns.forEach(column -> copyFrom.addStatement(from(column)));
    MethodSpec.Builder clear =
        places.begin(Member.CLEAR.word(), ROW).addJavadoc("Sets all fields of a row to zero.");
    columns.forEach(column -> clear.addStatement(zero(column)));
    return Stream.of(copyTo.build(), copyFrom.build(), clear.build());
  }

  /** Begins a method with a row and a struct. */
  MethodSpec.Builder begin(String name, String comment) {
    return places.begin(name, ROW).addJavadoc(comment).addParameter(TypeName.LONG, struct);
  }

  /** Where the struct is that rows are copied to and from. */
  CodeBlock place() {
    String name = plan.name().displayName();
    return switch (door) {
      case CHECKED ->
          CodeBlock.of(
              "$T.at($L, $T.$L, $S)",
              Names.TYPED_HANDLE,
              struct,
              Names.struct(plan.name()),
              Places.idOf(plan),
              name);
      case DIRECT -> CodeBlock.of("$T.at($L, $S)", Names.TYPED_HANDLE, struct, name);
      case SYSTEM -> CodeBlock.of("$T.at($L, $S)", Names.SYSTEM_MEMORY, struct, name);
    };
  }

  /** Copies what a column has of the row to the struct at {@code to}. */
  CodeBlock to(Column column) {
    return to(place(column), column.offset(), FieldConstant.BYTES.of(places.stemOf(column)));
  }

  /** Copies bytes to the struct at {@code to}. */
  static CodeBlock to(CodeBlock place, long offset, String bytes) {
    return CodeBlock.of(
        "$T.copy(MEMORY, $L, MEMORY, to$L, $L)", MemorySegment.class, place, plus(offset), bytes);
  }

  /** Copies what a column has of the row from the struct at {@code from}. */
  CodeBlock from(Column column) {
    return from(place(column), column.offset(), FieldConstant.BYTES.of(places.stemOf(column)));
  }

  /** Copies bytes from the struct at {@code from}. */
  static CodeBlock from(CodeBlock place, long offset, String bytes) {
    return CodeBlock.of(
        "$T.copy(MEMORY, from$L, MEMORY, $L, $L)", MemorySegment.class, plus(offset), place, bytes);
  }

  /** Zeroes what a column has of the row. */
  CodeBlock zero(Column column) {
    return CodeBlock.of(
        "$L($L, $L)",
        places.name(Member.ZERO),
        place(column),
        FieldConstant.BYTES.of(places.stemOf(column)));
  }

  CodeBlock place(Column column) {
    return places.of(Member.PLACE, ROW, column);
  }

  static String plus(long offset) {
    return offset == 0 ? "" : " + " + offset;
  }
}
