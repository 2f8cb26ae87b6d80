package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.o1struct.processor.layout.LayoutNode;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import java.lang.foreign.MemoryLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The expression that builds a struct's {@code MemoryLayout}. */
final class LayoutExpression {
  private LayoutExpression() {}

  static CodeBlock of(LayoutPlan plan) {
    CodeBlock layout = group("structLayout", plan.nodes(), plan.name().displayName());
    long ofFields =
        plan.fields().stream().mapToLong(field -> field.alignment().actual()).max().orElse(1);
    return plan.alignment() > ofFields
        ? CodeBlock.of("$L.withByteAlignment(ALIGNMENT)", layout)
        : layout;
  }

  private static CodeBlock of(LayoutNode node) {
    return switch (node) {
      case LayoutNode.Leaf(PlacedField field) -> leaf(field);
      case LayoutNode.Bits(_, long bytes, var fields) ->
          CodeBlock.of(
              "$T.sequenceLayout($L, JAVA_BYTE).withName($S)",
              MemoryLayout.class,
              bytes,
              fields.stream().map(PlacedField::name).collect(Collectors.joining("_")));
      case LayoutNode.Padding(_, long bytes) ->
          CodeBlock.of("$T.paddingLayout($L)", MemoryLayout.class, bytes);
      case LayoutNode.Sequence(var name, _, _, var nodes) -> group("structLayout", nodes, name);
      case LayoutNode.Overlay overlay -> union(overlay);
    };
  }

  /** A union as large as C's: rounded up to its alignment, which its largest arm may not have. */
  private static CodeBlock union(LayoutNode.Overlay overlay) {
    List<LayoutNode> arms = new ArrayList<>(overlay.arms());
    if (arms.stream().mapToLong(LayoutNode::bytes).max().orElse(0) < overlay.bytes()) {
      arms.add(new LayoutNode.Padding(overlay.offset(), overlay.bytes()));
    }
    return group("unionLayout", arms, overlay.name());
  }

  private static CodeBlock leaf(PlacedField field) {
    CodeBlock whole = FieldCode.of(field).layout();
    for (int length : field.lengths().reversed()) {
      whole = CodeBlock.of("$T.sequenceLayout($L, $L)", MemoryLayout.class, length, whole);
    }
    CodeBlock aligned =
        field.alignment().isRaised() || (field.alignment().isLowered() && actual(field) > 1)
            ? CodeBlock.of("$L.withByteAlignment($L)", whole, actual(field))
            : whole;
    return CodeBlock.of("$L.withName($S)", aligned, field.name());
  }

  private static long actual(PlacedField field) {
    return field.alignment().actual();
  }

  private static CodeBlock group(String factory, List<LayoutNode> nodes, String name) {
    Stream<CodeBlock> parts = nodes.stream().map(LayoutExpression::of);
    return CodeBlock.of(
        "$T.$L(\n$>$L).withName($S)$<",
        MemoryLayout.class,
        factory,
        parts.collect(CodeBlock.joining(",\n")),
        name);
  }
}
