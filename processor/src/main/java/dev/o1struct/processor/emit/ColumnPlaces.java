package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.Column;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The places that row numbers mean in a struct of arrays. */
final class ColumnPlaces extends Places {
  /** The generated methods that find a row in a column: its place, and its handle. */
  static final String PLACE = "place";

  static final String HANDLE = "handleOf";

  private final LayoutPlan plan;
  private final Map<String, Column> columns = new HashMap<>();

  ColumnPlaces(LayoutPlan plan, Door door, List<Column> all) {
    super(plan, door);
    this.plan = plan;
    all.forEach(column -> column.fields().forEach(field -> columns.put(field.name(), column)));
  }

  @Override
  String noun() {
    return "row";
  }

  @Override
  MethodSpec.Builder begin(String name, String row) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Names.visible(plan))
        .addParameter(TypeName.INT, row);
  }

  @Override
  CodeBlock start(String row, PlacedField field) {
    return start(PLACE, row, field);
  }

  @Override
  CodeBlock firstPart(String row, PlacedField field) {
    return start(HANDLE, row, field);
  }

  @Override
  CodeBlock addressOfTag(String row, PlacedField tag) {
    return address(row, tag);
  }

  private CodeBlock start(String method, String row, PlacedField field) {
    Column column = Objects.requireNonNull(columns.get(field.name()), field.name());
    long inner = field.offset() - column.offset();
    CodeBlock start = of(method, row, column);
    return inner == 0 ? start : CodeBlock.of("$L + $L", start, inner);
  }

  /** Where a column has its part of a row. */
  static CodeBlock of(String method, String row, Column column) {
    return CodeBlock.of("$L($L, $L_COLUMN, $L_BYTES)", method, row, column.stem(), column.stem());
  }
}
