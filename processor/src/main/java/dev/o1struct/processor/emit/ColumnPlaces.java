package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.Column;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.names.FieldConstant;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.names.MemberNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The places that row numbers mean in a struct of arrays. */
final class ColumnPlaces extends Places {
  private final LayoutPlan plan;
  private final Map<String, Column> columns = new HashMap<>();

  /**
   * The places of a struct, or of a case of a tagged union.
   *
   * @param names what members of the outermost class are called
   */
  ColumnPlaces(LayoutPlan plan, Door door, MemberNames names, List<Column> all) {
    super(plan, door, names);
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
    return start(Member.PLACE, row, field);
  }

  @Override
  CodeBlock firstPart(String row, PlacedField field) {
    return start(Member.HANDLE_OF, row, field);
  }

  @Override
  CodeBlock addressOfTag(String row, PlacedField tag) {
    return address(row, tag);
  }

  private CodeBlock start(Member method, String row, PlacedField field) {
    Column column = Objects.requireNonNull(columns.get(field.name()), field.name());
    long inner = field.offset() - column.offset();
    CodeBlock start = of(method, row, column);
    return inner == 0 ? start : CodeBlock.of("$L + $L", start, inner);
  }

  /** Where a column has its part of a row. */
  CodeBlock of(Member method, String row, Column column) {
    return CodeBlock.of(
        "$L($L, $L, $L)",
        name(method),
        row,
        FieldConstant.COLUMN.of(stemOf(column)),
        FieldConstant.BYTES.of(stemOf(column)));
  }
}
