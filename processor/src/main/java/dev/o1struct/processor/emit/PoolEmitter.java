package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.names.Member;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes {@code pool}: where structs of the type come from. */
final class PoolEmitter {
  private PoolEmitter() {}

  /** The type of a struct's pool. */
  static TypeName type(LayoutPlan plan) {
    return ParameterizedTypeName.get(Names.STRUCT_POOL, Names.of(plan.name()));
  }

  static Stream<MethodSpec> methods(LayoutPlan plan, Places places) {
    MethodSpec pool =
        MethodSpec.methodBuilder(Member.POOL.word())
            .addModifiers(Names.visible(plan, Modifier.STATIC))
            .addJavadoc("The pool of that heap: the same at each call.")
            .returns(type(plan))
            .addParameter(Names.HEAP, "heap")
            .addStatement("return heap.pool(TYPE)")
            .build();
    return plan.isCase() ? Stream.of(pool, tagging(plan, places)) : Stream.of(pool);
  }

  private static MethodSpec tagging(LayoutPlan plan, Places places) {
    CodeBlock.Builder pool =
        CodeBlock.builder().add("return new $T<>(plain) {\n$>", Names.STRUCT_POOL);
    for (String method : new String[] {"allocate", "allocateZeroed"}) {
      pool.add(
          "@$T public long $L() { return $T.$L(super.$L()); }\n",
          Override.class,
          method,
          Names.struct(plan.name()),
          places.name(Member.TAGGED),
          method);
    }
    return MethodSpec.methodBuilder(Member.TAGGING.word())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type(plan))
        .addParameter(type(plan), "plain")
        .addCode(pool.add("$<};\n").build())
        .build();
  }
}
