package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.LayoutPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code FooPool}: a typed door to the pool of slots that fit the struct. */
final class PoolEmitter {
  private final LayoutPlan plan;
  private final Door door;
  private final ClassName pool;

  private PoolEmitter(LayoutPlan plan, Door door) {
    this.plan = plan;
    this.door = door;
    this.pool = Names.pool(plan.name());
  }

  static JavaFile emit(LayoutPlan plan, Door door) {
    return new PoolEmitter(plan, door).file();
  }

  private JavaFile file() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(pool)
            .addModifiers(Names.visible(plan, Modifier.FINAL))
            .addJavadoc(
                "Where {@link $T} structs come from: slots of $L bytes.",
                Names.of(plan.name()),
                plan.slotBytes())
            .superclass(Names.TYPED_POOL)
            .addMethod(constructor())
            .addMethod(on());
    if (plan.isCase()) {
      type.addMethod(
              allocate(
                  "allocate",
                  "The handle of a new struct with arbitrary contents, but for its tag."))
          .addMethod(
              allocate("allocateZeroed", "The handle of a new struct of zeros, but for its tag."));
    }
    if (plan.declaration().isPublic()) {
      type.addAnnotations(Suppression.of(List.of("exports")));
    }
    return JavaFile.builder(plan.name().packageName(), type.build())
        .skipJavaLangImports(true)
        .build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(Names.HEAP, "heap")
        .addStatement(
            "super(heap.$L($S, $L))",
            door == Door.SYSTEM ? "systemPool" : "pool",
            plan.name().displayName(),
            plan.slotBytes())
        .build();
  }

  private MethodSpec on() {
    return MethodSpec.methodBuilder("on")
        .addModifiers(Names.visible(plan, Modifier.STATIC))
        .addJavadoc("The pool of that heap: the same slots at each call.")
        .returns(pool)
        .addParameter(Names.HEAP, "heap")
        .addStatement("return new $T(heap)", pool)
        .build();
  }

  private MethodSpec allocate(String name, String purpose) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(purpose)
        .returns(TypeName.LONG)
        .addStatement("return $T.tagged(super.$L())", Names.struct(plan.name()), name)
        .build();
  }
}
