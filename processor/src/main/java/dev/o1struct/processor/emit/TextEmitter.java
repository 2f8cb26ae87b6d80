package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.o1struct.processor.layout.LayoutNode;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.FieldType;
import java.util.List;
import java.util.stream.IntStream;

/** Builds the expression of {@code toString}: {@code "Foo[x=" + x(foo) + ", y=" + …}. */
final class TextEmitter {
  /** After so many fields a parenthesis opens: javac calls itself for each plus in a row. */
  private static final int NESTED_FIELDS = 100;

  private final Places places;
  private final String handle;
  private final boolean withTag;
  private final CodeBlock.Builder sum = CodeBlock.builder();
  private int fields;
  private final StringBuilder literal = new StringBuilder();

  private TextEmitter(Places places, String handle, boolean withTag) {
    this.places = places;
    this.handle = handle;
    this.withTag = withTag;
  }

  /** The text of a struct at {@code handle}. */
  static CodeBlock of(LayoutPlan plan, Places places, String handle) {
    TextEmitter emitter = new TextEmitter(places, handle, !plan.isCase());
    emitter.group(plan.name().simpleName() + "[", plan.commonNodes(), ", ", "]");
    String close = ")".repeat(emitter.fields / NESTED_FIELDS);
    return emitter.sum.add("$S$L", emitter.literal, close).build();
  }

  private void group(String open, List<LayoutNode> nodes, String separator, String close) {
    literal.append(open);
    String before = "";
    for (LayoutNode node : nodes) {
      if (!(node instanceof LayoutNode.Padding) && !isTag(node)) {
        literal.append(before);
        before = separator;
        append(node);
      }
    }
    literal.append(close);
  }

  /** The tag of a case is no news; that of a union is shown if it is of no case. */
  private boolean isTag(LayoutNode node) {
    return !withTag
        && node instanceof LayoutNode.Leaf(PlacedField field)
        && field.type() instanceof FieldType.Tag;
  }

  private void append(LayoutNode node) {
    switch (node) {
      case LayoutNode.Padding _ -> {}
      case LayoutNode.Leaf(PlacedField field) -> append(field);
      case LayoutNode.Bits(_, _, var fields) -> group("", leaves(fields), ", ", "");
      case LayoutNode.Overlay(var name, _, _, var arms) -> group(name + "={", arms, " | ", "}");
      case LayoutNode.Sequence(var name, _, _, var inner) -> group(name + "={", inner, ", ", "}");
    }
  }

  private static List<LayoutNode> leaves(List<PlacedField> fields) {
    return fields.stream().<LayoutNode>map(LayoutNode.Leaf::new).toList();
  }

  private void append(PlacedField field) {
    literal.append(field.name()).append('=');
    if (!field.isArray()) {
      literal.append(prefix(field.type()));
    }
    CodeBlock value =
        field.isArray()
            ? CodeBlock.of(
                "$T.range(0, $L_LENGTH).mapToObj(i -> $L).toList()",
                IntStream.class,
                field.constant(),
                shown(field, handle + ", i"))
            : shown(field, handle);
    fields++;
    sum.add(fields % NESTED_FIELDS == 0 ? "($S + $L$W+ " : "$S + $L$W+ ", literal, value);
    literal.setLength(0);
  }

  private static CodeBlock hexadecimal(PlacedField field, CodeBlock value) {
    return field.isArray()
        ? CodeBlock.of("$S + $T.toHexString($L)", prefix(field.type()), Long.class, value)
        : CodeBlock.of("$T.toHexString($L)", Long.class, value);
  }

  /** What stands before a number in hexadecimal. */
  private static String prefix(FieldType type) {
    return switch (type) {
      case FieldType.Reference _ -> "0x";
      case FieldType.Scalar(var kind) ->
          switch (kind) {
            case NAME -> "name 0x";
            case POINTER -> "pointer 0x";
            default -> "";
          };
      default -> "";
    };
  }

  /** Something to append to a string: the field's value. */
  private CodeBlock shown(PlacedField field, String arguments) {
    CodeBlock value = CodeBlock.of("$L($L)", field.name(), arguments);
    return switch (field.type().value()) {
      case FieldType.Scalar(var kind) ->
          switch (kind) {
            case U32_BITS -> CodeBlock.of("$T.toUnsignedString($L)", Integer.class, value);
            case U64 -> CodeBlock.of("$T.toUnsignedString($L)", Long.class, value);
            case NAME, POINTER -> hexadecimal(field, value);
            default -> value;
          };
      case FieldType.Enumeration type -> {
        CodeBlock number = Access.read(field, places.addressOfElement(handle, field));
        yield type.isCoded()
            ? CodeBlock.of("constant($L($L), $L)", CodeEmitter.decoderOf(field), number, number)
            : CodeBlock.of("constant($L_VALUES, $L)", field.constant(), number);
      }
      case FieldType.BitField _, FieldType.Tag _ -> value;
      case FieldType.InlineText _ -> CodeBlock.of("'\"' + $L + '\"'", value);
      case FieldType.Reference _ -> hexadecimal(field, value);
      case FieldType.Embedded(var name) ->
          CodeBlock.of("$T.toString($L)", Names.struct(name), value);
    };
  }
}
