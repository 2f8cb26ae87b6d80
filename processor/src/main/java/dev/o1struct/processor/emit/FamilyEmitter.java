package dev.o1struct.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.names.Member;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what tagged unions and their cases have that other structs have not. */
final class FamilyEmitter {
  private final LayoutPlan plan;
  private final Places places;
  private final String handle;

  private FamilyEmitter(LayoutPlan plan, Places places, String handle) {
    this.plan = plan;
    this.places = places;
    this.handle = handle;
  }

  /** Of a union the number of each case. */
  static Stream<FieldSpec> constants(LayoutPlan plan) {
    if (!plan.isUnion()) {
      return Stream.of();
    }
    Modifier[] modifiers = Names.visible(plan, Modifier.STATIC, Modifier.FINAL);
    return plan.family().codes().entrySet().stream()
        .map(entry ->
            FieldSpec.builder(TypeName.INT, ConstantName.tagOf(entry.getValue()), modifiers)
                .initializer("$L", entry.getKey())
                .build());
  }

  /** Of a case how a struct becomes one. */
  static Stream<MethodSpec> methods(LayoutPlan plan, Places places, String handle) {
    FamilyEmitter emitter = new FamilyEmitter(plan, places, handle);
    return plan.isCase() ? Stream.of(emitter.become(), emitter.tagged()) : Stream.of();
  }

  private MethodSpec become() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(Member.BECOME.word())
            .addModifiers(Names.visible(plan, Modifier.STATIC))
            .addJavadoc(
                "Makes a {@link $T} this case: the case's own fields are zero, the common ones stay.",
                Names.of(plan.family().union()))
            .addParameter(TypeName.LONG, handle)
            .addStatement("$L($L)", places.name(Member.TAGGED), handle);
    if (plan.ownBytes() > 0) {
      long word = plan.ownWordBytes();
      method
          .addStatement("long start = $L", places.any(handle))
          .beginControlFlow(
              "for (long at = start + $L; at < start + SIZE; at += $L)",
              plan.family().commonBytes(),
              word)
          .addStatement("MEMORY.set($L, at, $L)", ValueLayouts.word(word), ValueLayouts.zero(word))
          .endControlFlow();
    }
    return method.build();
  }

  private MethodSpec tagged() {
    CodeBlock address = places.addressOfTag(handle, plan.tag());
    String number = "" + plan.family().codeOf(plan.name());
    return MethodSpec.methodBuilder(places.name(Member.TAGGED))
        .addModifiers(Modifier.STATIC)
        .addJavadoc("Sets the tag alone, and gives the handle back.")
        .returns(TypeName.LONG)
        .addParameter(TypeName.LONG, handle)
        .addStatement("$L", TagCode.of(plan).write(address, number))
        .addStatement("return $L", handle)
        .build();
  }
}
