package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code pool}: where structs of the type come from. */
final class PoolEmitter {
  /** The method that makes a pool one whose new structs have a tag. */
  static final String TAGGING = "tagging";

  private PoolEmitter() {}

  /** The type of a struct's pool. */
  static TypeName type(LayoutPlan plan) {
    return ParameterizedTypeName.get(Names.STRUCT_POOL, Names.of(plan.name()));
  }

  static Stream<MethodSpec> methods(LayoutPlan plan) {
    MethodSpec pool =
        MethodSpec.methodBuilder("pool")
            .addModifiers(Names.visible(plan, Modifier.STATIC))
            .addJavadoc("The pool of that heap: the same at each call.")
            .returns(type(plan))
            .addParameter(Names.HEAP, "heap")
            .addStatement("return heap.pool(TYPE)")
            .build();
    return plan.isCase() ? Stream.of(pool, tagging(plan)) : Stream.of(pool);
  }

  private static MethodSpec tagging(LayoutPlan plan) {
    CodeBlock.Builder pool =
        CodeBlock.builder().add("return new $T<>(plain) {\n$>", Names.STRUCT_POOL);
    for (String method : new String[] {"allocate", "allocateZeroed"}) {
      pool.add(
          "@$T public long $L() { return $T.tagged(super.$L()); }\n",
          Override.class,
          method,
          Names.struct(plan.name()),
          method);
    }
    return MethodSpec.methodBuilder(TAGGING)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type(plan))
        .addParameter(type(plan), "plain")
        .addCode(pool.add("$<};\n").build())
        .build();
  }
}
