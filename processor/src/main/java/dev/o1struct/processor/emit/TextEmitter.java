package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.o1struct.processor.layout.LayoutNode;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import java.util.List;
import java.util.stream.IntStream;

/** Builds the expression of {@code toString}: {@code "Foo[x=" + x(foo) + ", y=" + …}. */
final class TextEmitter {
  /** After so many fields a parenthesis opens: javac calls itself for each plus in a row. */
  private static final int NESTED_FIELDS = 100;

  private final Site site;
  private final boolean withTag;
  private final CodeBlock.Builder sum = CodeBlock.builder();
  private int fields;
  private final StringBuilder literal = new StringBuilder();

  private TextEmitter(Site site, boolean withTag) {
    this.site = site;
    this.withTag = withTag;
  }

  /** The text of a struct at {@code handle}. */
  static CodeBlock of(LayoutPlan plan, Places places, String handle) {
    TextEmitter emitter = new TextEmitter(new Site(plan, places, handle), !plan.isCase());
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
    return !withTag && node instanceof LayoutNode.Leaf(PlacedField field) && field.isTag();
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
    FieldCode code = FieldCode.of(field);
    literal.append(field.name()).append('=');
    if (!field.isArray()) {
      literal.append(code.prefix());
    }
    CodeBlock value = field.isArray() ? list(code) : shown(code, "");
    fields++;
    sum.add(fields % NESTED_FIELDS == 0 ? "($S + $L$W+ " : "$S + $L$W+ ", literal, value);
    literal.setLength(0);
  }

  private CodeBlock list(FieldCode code) {
    CodeBlock element = shown(code, Elements.arguments(code.field));
    return Elements.list(
        code.field,
        length -> CodeBlock.of("$T.range(0, $L)", IntStream.class, length),
        code.prefix().isEmpty() ? element : CodeBlock.of("$S + $L", code.prefix(), element),
        false);
  }

  /** Something to append to a string: the field's value, or that of the element of indexes. */
  private CodeBlock shown(FieldCode code, String indexes) {
    CodeBlock value = CodeBlock.of("$L($L$L)", code.field.name(), site.handle(), indexes);
    return code.shown(value, site);
  }
}
