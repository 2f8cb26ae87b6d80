package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.names.GeneratedClass;
import dev.o1struct.processor.names.HiddenNames;
import dev.o1struct.processor.names.Member;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes {@code Row}: the interface, implemented over a row that can be changed. */
final class RowEmitter {
  /** The parameter and the field that say which row. */
  static final String ROW = "row";

  /** The field that says how many there are. */
  private static final String ROWS = "rows";

  private static final String TYPE = GeneratedClass.ROW.suffix();

  private final LayoutPlan plan;
  private final ColumnPlaces places;
  private final ClassName accessors;

  /**
   * An emitter of rows of one struct.
   *
   * @param accessors the class that has its accessors, and this one
   */
  RowEmitter(LayoutPlan plan, ColumnPlaces places, ClassName accessors) {
    this.plan = plan;
    this.places = places;
    this.accessors = accessors;
  }

  /** The method that makes one. */
  MethodSpec factory() {
    return MethodSpec.methodBuilder(Member.ROW_VIEW.word())
        .addModifiers(Names.visible(plan))
        .addJavadoc("A new flyweight over a row.")
        .returns(type())
        .addParameter(TypeName.INT, ROW)
        .addStatement("return new $L().wrap(row)", TYPE)
        .build();
  }

  /** The method that prints one. */
  MethodSpec text() {
    return places
        .begin(Member.TO_STRING.word(), ROW)
        .addJavadoc("The fields of a row by name.")
        .returns(String.class)
        .addStatement("return $L", TextEmitter.of(plan, places, ROW))
        .build();
  }

  ClassName type() {
    return accessors.nestedClass(TYPE);
  }

  TypeSpec emit() {
    TypeSpec.Builder row =
        TypeSpec.classBuilder(TYPE)
            .addModifiers(Names.visible(plan, Modifier.FINAL))
            .addSuperinterface(Names.of(plan.name()))
            .addJavadoc(
                "A {@link $T} over the row that it was last pointed at.", Names.of(plan.name()))
            .addField(TypeName.INT, ROW, Modifier.PRIVATE)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(wrap());
    new FlyweightEmitter(plan, places, CodeBlock.of("$T.this", accessors), ROW)
        .methods()
        .forEach(row::addMethod);
    return row.build();
  }

  private MethodSpec wrap() {
    return MethodSpec.methodBuilder(Member.WRAP.word())
        .addModifiers(Names.visible(plan))
        .addJavadoc("Points at another row.")
        .returns(type())
        .addParameter(TypeName.INT, ROW)
        .addStatement("this.row = $T.checkIndex(row, $L)", Objects.class, rows())
        .addStatement("return this")
        .build();
  }

  /** How many rows there are; the struct may have a constant of the name. */
  private CodeBlock rows() {
    return HiddenNames.in(plan).all().contains(ROWS)
        ? CodeBlock.of("$T.this.$L", accessors.topLevelClassName(), ROWS)
        : CodeBlock.of("$L", ROWS);
  }
}
