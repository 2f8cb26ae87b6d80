package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.Indexes;
import dev.o1struct.processor.names.FieldConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * From the indexes of an array's elements to their places. Elements lie as C has them: the last
 * index changes first. Of a field that is no array, the only element is the field.
 */
final class Elements {
  private Elements() {}

  /** The constants that say how long an array is in each dimension, without their class. */
  static List<String> lengths(PlacedField field) {
    return field.dimensions() == 1
        ? List.of(FieldConstant.LENGTH.of(field))
        : IntStream.rangeClosed(1, field.dimensions())
            .mapToObj(i -> FieldConstant.LENGTH.of(field, i))
            .toList();
  }

  /** The variables of loops over each dimension: {@code i}, or {@code i1} and so on. */
  static List<String> variables(PlacedField field) {
    return field.dimensions() == 1
        ? List.of("i")
        : IntStream.rangeClosed(1, field.dimensions()).mapToObj(i -> "i" + i).toList();
  }

  /** The place of the element that the indexes of an accessor mean, which are checked. */
  static CodeBlock checked(CodeBlock start, PlacedField field) {
    if (!field.isArray()) {
      return start;
    }
    List<CodeBlock> indexes = new ArrayList<>();
    List<String> names = Indexes.names(field.dimensions());
    for (int i = 0; i < names.size(); i++) {
      indexes.add(
          CodeBlock.of(
              "$T.checkIndex($L, $L)", Objects.class, names.get(i), lengths(field).get(i)));
    }
    return CodeBlock.of(
        "$L$W+ $L * $L",
        start,
        before(indexes, field, "($L * $L$W+ $L)"),
        FieldConstant.STRIDE.of(field));
  }

  /** The place of the element that {@link #variables} mean, which are known to be right. */
  static CodeBlock known(CodeBlock start, PlacedField field) {
    if (!field.isArray()) {
      return start;
    }
    return CodeBlock.of("$L + $L * $L", start, before(field), FieldConstant.STRIDE.of(field));
  }

  /**
   * How many elements lie before the one of these indexes, as a factor.
   *
   * @param step multiplies by a length and adds an index
   */
  private static CodeBlock before(List<CodeBlock> indexes, PlacedField field, String step) {
    CodeBlock before = indexes.getFirst();
    for (int i = 1; i < indexes.size(); i++) {
      String length = lengths(field).get(i);
      before = CodeBlock.of(step, before, length, indexes.get(i));
    }
    return before;
  }

  /** How many elements lie before the one of {@link #variables}, as a factor. */
  static CodeBlock before(PlacedField field) {
    List<CodeBlock> indexes = variables(field).stream().map(Elements::literal).toList();
    return before(indexes, field, "($L * $L + $L)");
  }

  /** {@link #variables} as arguments behind others. */
  static String arguments(PlacedField field) {
    return ", " + String.join(", ", variables(field));
  }

  /** A name as it stands, which may have a dollar in it. */
  static CodeBlock literal(String name) {
    return CodeBlock.of("$L", name);
  }

  /**
   * Does something for each element.
   *
   * @param constant how the constants of lengths are called
   * @param body appends statements about the element of {@link #variables}
   */
  static void each(
      MethodSpec.Builder method,
      PlacedField field,
      Function<String, CodeBlock> constant,
      Consumer<MethodSpec.Builder> body) {
    List<String> variables = variables(field);
    for (int i = 0; i < variables.size(); i++) {
      String variable = variables.get(i);
      CodeBlock length = constant.apply(lengths(field).get(i));
      method.beginControlFlow(
          "for (int $L = 0; $L < $L; $L++)", variable, variable, length, variable);
    }
    body.accept(method);
    variables.forEach(_ -> method.endControlFlow());
  }

  /**
   * The elements as a list, of lists if there are several dimensions.
   *
   * @param range begins a stream up to a constant
   * @param element an element by {@link #variables}
   * @param isLong whether each call on a stream has a line of its own
   */
  static CodeBlock list(
      PlacedField field, Function<String, CodeBlock> range, CodeBlock element, boolean isLong) {
    List<String> lengths = lengths(field);
    List<String> variables = variables(field);
    CodeBlock list = element;
    for (int i = lengths.size() - 1; i >= 0; i--) {
      String separator = isLong ? "\n" + "    ".repeat(i + 1) : "";
      list =
          CodeBlock.of(
              "$L$L.mapToObj($L -> $L)$L.toList()",
              range.apply(lengths.get(i)),
              separator,
              variables.get(i),
              list,
              separator);
    }
    return list;
  }
}
