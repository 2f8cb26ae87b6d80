package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code TYPE}, for code that works on structs of any type: a class of its own, since
 * lambdas would take ten times as long when the struct's class is initialized.
 */
final class TypeEmitter {
  private TypeEmitter() {}

  static FieldSpec constant(LayoutPlan plan) {
    ClassName type = Names.of(plan.name());
    return FieldSpec.builder(
            ParameterizedTypeName.get(Names.STRUCT_TYPE, type),
            "TYPE",
            Names.visible(plan, Modifier.STATIC, Modifier.FINAL))
        .addJavadoc("For code that works on structs of any type.")
        .initializer(value(plan, type))
        .build();
  }

  private static CodeBlock value(LayoutPlan plan, ClassName type) {
    ClassName struct = Names.struct(plan.name());
    ClassName flyweight = Names.flyweight(plan.name());
    CodeBlock view =
        plan.isUnion()
            ? CodeBlock.of("$T.of(handle)", flyweight)
            : CodeBlock.of("new $T().wrap(handle)", flyweight);
    CodeBlock.Builder value = CodeBlock.builder();
    value.add("new $T<>($S, LAYOUT) {\n$>", Names.STRUCT_TYPE, plan.name().displayName());
    value.add("@Override public $T flyweight(long handle) { return $L; }\n", type, view);
    value.add(
        "@Override public $T pool($T heap) { return $T.pool(heap); }\n",
        PoolEmitter.type(plan),
        Names.HEAP,
        struct);
    value.add("@Override public void copy(long from, long to) { $T.copy(from, to); }\n", struct);
    value.add("@Override public void clear(long handle) { $T.clear(handle); }\n", struct);
    value.add(
        "@Override public boolean equal(long a, long b) { return $T.equals(a, b); }\n", struct);
    value.add("@Override public int hash(long handle) { return $T.hash(handle); }\n", struct);
    value.add(
        "@Override public String print(long handle) { return $T.toString(handle); }\n", struct);
    return value.add("$<}").build();
  }
}
