package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.names.Variables;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Writes {@code ShapeFlyweight} for a tagged union: one flyweight for each case. It does not
 * implement the sealed interface, since then no switch over the cases would be exhaustive.
 */
final class CasesEmitter {
  private final LayoutPlan plan;
  private final ClassName type;
  private final String handle;

  private CasesEmitter(LayoutPlan plan) {
    this.plan = plan;
    this.type = Names.of(plan.name());
    this.handle = Variables.handleOf(plan.name());
  }

  static JavaFile emit(LayoutPlan plan) {
    return new CasesEmitter(plan).file();
  }

  private JavaFile file() {
    TypeSpec.Builder views =
        TypeSpec.classBuilder(Names.flyweight(plan.name()))
            .addModifiers(Names.visible(plan, Modifier.FINAL))
            .addAnnotations(Suppression.of(plan, true))
            .addJavadoc("Views of {@link $T} structs: a flyweight for each case, re-used.", type);
    plan.family().codes().values().forEach(name -> views.addField(flyweight(name)));
    views
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Names.visible(plan))
                .addJavadoc("All point at nothing.")
                .build())
        .addMethod(wrap())
        .addMethod(fresh());
    return SourceFile.with(plan, views).build();
  }

  private static FieldSpec flyweight(QualifiedName name) {
    ClassName flyweight = Names.flyweight(name);
    return FieldSpec.builder(flyweight, Variables.ofCase(name), Modifier.PRIVATE, Modifier.FINAL)
        .initializer("new $T()", flyweight)
        .build();
  }

  private MethodSpec wrap() {
    return MethodSpec.methodBuilder(Member.WRAP.word())
        .addModifiers(Names.visible(plan))
        .addJavadoc("The struct of that handle as the case that it is.")
        .returns(type)
        .addParameter(TypeName.LONG, handle)
        .addCode(cases(plan, name -> CodeBlock.of("$L.wrap($L)", Variables.ofCase(name), handle)))
        .build();
  }

  private MethodSpec fresh() {
    return MethodSpec.methodBuilder(Member.OF.word())
        .addModifiers(Names.visible(plan, Modifier.STATIC))
        .addJavadoc("The same as a flyweight of its own.")
        .returns(type)
        .addParameter(TypeName.LONG, handle)
        .addCode(
            cases(plan, name -> CodeBlock.of("new $T().wrap($L)", Names.flyweight(name), handle)))
        .build();
  }

  /**
   * The body of a method that returns something for the case that a tagged union is.
   *
   * @param value what it returns for each case
   */
  static CodeBlock cases(LayoutPlan plan, Function<QualifiedName, CodeBlock> value) {
    ClassName struct = Names.struct(plan.name());
    String handle = Variables.handleOf(plan.name());
    CodeBlock.Builder cases =
        CodeBlock.builder().add("return switch ($T.tag($L)) {\n$>", struct, handle);
    plan.family()
        .codes()
        .values()
        .forEach(name ->
            cases.add("case $T.$L -> $L;\n", struct, ConstantName.tagOf(name), value.apply(name)));
    return cases
        .add(
            "default -> throw $T.unknown($S, $L, $T.tag($L));\n$<};\n",
            Names.TAGGED_UNION,
            plan.name().displayName(),
            handle,
            struct,
            handle)
        .build();
  }
}
