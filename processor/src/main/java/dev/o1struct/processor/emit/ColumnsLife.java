package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.Column;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.names.FieldConstant;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.names.StructConstant;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes how a struct of arrays comes to be, grows and ends, and how its rows are found. */
final class ColumnsLife {
  private static final CodeBlock HANDLE_OF_ROW =
      CodeBlock.of("block + rows * column + $T.checkIndex(row, rows) * bytes", Objects.class);

  private final LayoutPlan plan;
  private final Door door;
  private final Places places;
  private final List<Column> columns;
  private final ClassName type;

  ColumnsLife(LayoutPlan plan, Door door, Places places, List<Column> columns) {
    this.plan = plan;
    this.door = door;
    this.places = places;
    this.columns = columns;
    this.type = Names.columns(plan.name());
  }

  Stream<FieldSpec> fields() {
    return Stream.of(
        FieldSpec.builder(
                TypeName.LONG, rowBytes(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer("$L", Column.rowBytes(columns))
            .build(),
        FieldSpec.builder(Names.BLOCK_POOL, "blocks", Modifier.PRIVATE, Modifier.FINAL).build(),
        FieldSpec.builder(TypeName.LONG, "block", Modifier.PRIVATE).build(),
        FieldSpec.builder(TypeName.INT, "rows", Modifier.PRIVATE).build());
  }

  private String rowBytes() {
    return places.name(StructConstant.ROW_BYTES);
  }

  Stream<MethodSpec> methods() {
    Stream<MethodSpec> life =
        Stream.of(
            constructor(),
            on(),
            rows(),
            grow(),
            close(),
            allocate(),
            find(Member.PLACE, placeOf(HANDLE_OF_ROW)));
    Stream<MethodSpec> ofParts =
        hasParts() ? Stream.of(find(Member.HANDLE_OF, HANDLE_OF_ROW)) : Stream.of();
    Stream<MethodSpec> ofZeroes = isZeroed(columns, plan) ? Stream.of(zero()) : Stream.of();
    return Stream.of(life, ofParts, ofZeroes).flatMap(methods -> methods);
  }

  /** Whether there are structs within rows. */
  private boolean hasParts() {
    return columns.stream()
        .flatMap(column -> column.fields().stream())
        .anyMatch(field -> FieldCode.of(field).isPart());
  }

  /** Whether there is more than a tag, which is never zeroed. */
  static boolean isZeroed(List<Column> columns, LayoutPlan plan) {
    return !plan.isUnion() || columns.size() > 1;
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(Names.BLOCK_POOL, "blocks")
        .addParameter(TypeName.INT, "rows")
        .addStatement("this.blocks = blocks")
        .addStatement("$L(rows)", places.name(Member.ALLOCATE))
        .build();
  }

  /**
   * The struct's class is asked for its name, so that it is initialized and refuses what is stale.
   */
  private MethodSpec on() {
    CodeBlock name =
        CodeBlock.of("$T.TYPE.simpleName() + $S", Names.struct(plan.name()), " columns");
    return MethodSpec.methodBuilder(Member.ON.word())
        .addModifiers(Names.visible(plan, Modifier.STATIC))
        .addJavadoc("So many rows of zeros, at least one, in a block of that heap.")
        .returns(type)
        .addParameter(Names.HEAP, "heap")
        .addParameter(TypeName.INT, "rows")
        .addStatement("return new $T(heap.blocks($L), rows)", type, name)
        .build();
  }

  private MethodSpec rows() {
    return MethodSpec.methodBuilder(Member.ROWS.word())
        .addModifiers(Names.visible(plan))
        .addJavadoc("How many rows there are; none once this is closed.")
        .returns(TypeName.INT)
        .addStatement("return rows")
        .build();
  }

  private MethodSpec grow() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(Member.GROW.word())
            .addModifiers(Names.visible(plan))
            .addJavadoc(
                "Has more rows, the new ones of zeros. Handles of structs within rows end here.")
            .addParameter(TypeName.INT, "more")
            .beginControlFlow("if (rows == 0 || more < rows)")
            .addStatement(
                "throw new $T($S + rows + $S + more)",
                IllegalArgumentException.class,
                "closed, or fewer rows than before: rows=",
                " more=")
            .endControlFlow()
            .addStatement("int old = rows")
            .addStatement("long oldBlock = block")
            .addStatement("$L(more)", places.name(Member.ALLOCATE))
            .addStatement("long from = $L", placeOf(CodeBlock.of("oldBlock")))
            .addStatement("long to = $L", placeOf(CodeBlock.of("block")));
    for (Column column : columns) {
      method.addStatement(
          "$1T.copy(MEMORY, from + old * $2L, MEMORY, to + rows * $2L, old * $3L)",
          MemorySegment.class,
          FieldConstant.COLUMN.of(places.stemOf(column)),
          FieldConstant.BYTES.of(places.stemOf(column)));
    }
    return method.addStatement("blocks.free(oldBlock, old * $L)", rowBytes()).build();
  }

  private MethodSpec close() {
    return MethodSpec.methodBuilder(Member.CLOSE.word())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Gives the block back; no row can be used any more.")
        .beginControlFlow("if (rows > 0)")
        .addStatement("blocks.free(block, rows * $L)", rowBytes())
        .addStatement("rows = 0")
        .endControlFlow()
        .build();
  }

  private MethodSpec allocate() {
    return MethodSpec.methodBuilder(places.name(Member.ALLOCATE))
        .addModifiers(Modifier.PRIVATE)
        .addParameter(TypeName.INT, "count")
        .addStatement("block = blocks.allocateZeroed(count * $L)", rowBytes())
        .addStatement("rows = count")
        .build();
  }

  /** Blocks have no type, so that any live one will do in checked mode. */
  private CodeBlock placeOf(CodeBlock handle) {
    return switch (door) {
      case CHECKED -> CodeBlock.of("$T.at($L)", Names.HANDLES, handle);
      case DIRECT -> handle;
      case SYSTEM -> CodeBlock.of("$L + $T.BASE", handle, Names.SYSTEM_MEMORY);
    };
  }

  /** Columns follow each other without gaps, so that one starts where those before it end. */
  private MethodSpec find(Member member, CodeBlock place) {
    return MethodSpec.methodBuilder(places.name(member))
        .addModifiers(Modifier.PRIVATE)
        .returns(TypeName.LONG)
        .addParameter(TypeName.INT, "row")
        .addParameter(TypeName.LONG, "column")
        .addParameter(TypeName.LONG, "bytes")
        .addStatement("return $L", place)
        .build();
  }

  private MethodSpec zero() {
    return MethodSpec.methodBuilder(places.name(Member.ZERO))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(TypeName.LONG, "at")
        .addParameter(TypeName.LONG, "bytes")
        .beginControlFlow("for (long end = at + bytes; at < end; at++)")
        .addStatement("MEMORY.set(JAVA_BYTE, at, (byte) 0)")
        .endControlFlow()
        .build();
  }
}
