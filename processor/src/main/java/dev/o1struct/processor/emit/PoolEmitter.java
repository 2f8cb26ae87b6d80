package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import javax.lang.model.element.Modifier;

/** Writes {@code pool}: where structs come from, slots that fit them. */
final class PoolEmitter {
  private PoolEmitter() {}

  /** The type of a struct's pool. */
  static TypeName type(LayoutPlan plan) {
    return ParameterizedTypeName.get(Names.TYPED_POOL, Names.of(plan.name()));
  }

  static MethodSpec method(LayoutPlan plan, Door door) {
    CodeBlock slots =
        CodeBlock.of(
            "new $T<>(heap.$L($S, $L))",
            Names.TYPED_POOL,
            door == Door.SYSTEM ? "systemPool" : "pool",
            plan.name().displayName(),
            plan.slotBytes());
    return MethodSpec.methodBuilder("pool")
        .addModifiers(Names.visible(plan, Modifier.STATIC))
        .addJavadoc("The pool of that heap: the same slots at each call.")
        .returns(type(plan))
        .addParameter(Names.HEAP, "heap")
        .addCode("return $L;\n", plan.isCase() ? tagging(plan, slots) : slots)
        .build();
  }

  /** A pool of a case of a tagged union, which writes the tags of new structs. */
  private static CodeBlock tagging(LayoutPlan plan, CodeBlock slots) {
    CodeBlock.Builder pool = CodeBlock.builder().add("$L {\n$>", slots);
    for (String method : new String[] {"allocate", "allocateZeroed"}) {
      pool.add(
          "@Override public long $L() { return $T.tagged(super.$L()); }\n",
          method,
          Names.struct(plan.name()),
          method);
    }
    return pool.add("$<}").build();
  }
}
