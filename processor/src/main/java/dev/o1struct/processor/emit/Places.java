package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.Family;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.ConstantName;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The places that the handles of one struct mean, and what its class has for finding them. */
class Places {
  private static final String ID = "ID";

  /** The type, in checked mode, of what all cases of a tagged union start with. */
  private static final String COMMON = "COMMON";

  /** The place of a case whatever the tag says. */
  private static final String ANY = "place";

  private final LayoutPlan plan;
  private final Door door;
  private final String method;
  private final String keeper;

  Places(LayoutPlan plan, Door door) {
    this.plan = plan;
    this.door = door;
    this.method = freeName("at");
    this.keeper = freeName("valid");
  }

  /** The name, with a line appended if a field has it. */
  private String freeName(String name) {
    boolean taken = plan.fields().stream().anyMatch(field -> field.name().equals(name));
    return taken ? freeName(name + "_") : name;
  }

  /** The class of the {@code MEMORY} that places are in. */
  ClassName home() {
    return door == Door.SYSTEM ? Names.SYSTEM_MEMORY : Names.HANDLES;
  }

  /** What handles are called in messages. */
  String noun() {
    return "handle";
  }

  /** Begins a method on a struct. */
  MethodSpec.Builder begin(String name, String handle) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Names.visible(plan, Modifier.STATIC))
        .addParameter(TypeName.LONG, handle);
  }

  /** The place of a field, of an array its first element's. */
  CodeBlock start(String handle, PlacedField field) {
    return CodeBlock.of("$L + $L_OFFSET", at(handle), field.constant());
  }

  /** The handle of a struct that lies in this one, of an array its first element's. */
  CodeBlock firstPart(String handle, PlacedField field) {
    return CodeBlock.of("$L + $L_OFFSET", handle, field.constant());
  }

  /** The place of a field, or of the element of its indexes. */
  CodeBlock address(String handle, PlacedField field) {
    return Elements.checked(start(handle, field), field);
  }

  /** The same of the element of {@link Elements#variables}, which is known to be there. */
  CodeBlock addressOfElement(String handle, PlacedField field) {
    return Elements.known(start(handle, field), field);
  }

  /** The place of the tag, whichever case the struct is. */
  CodeBlock addressOfTag(String handle, PlacedField tag) {
    return CodeBlock.of("$L + $L_OFFSET", any(handle), tag.constant());
  }

  /** The handle of a struct that lies in this one. */
  CodeBlock part(String handle, PlacedField field) {
    return Elements.checked(firstPart(handle, field), field);
  }

  /** The place that a handle means. */
  String at(String handle) {
    return method + "(" + handle + ")";
  }

  /** The place that a handle means, even if the struct is another case of its union. */
  String any(String handle) {
    return door == Door.CHECKED && plan.isCase() ? ANY + "(" + handle + ")" : at(handle);
  }

  /** The value with which a flyweight keeps a handle. */
  CodeBlock kept(String handle) {
    return switch (door) {
      case CHECKED -> CodeBlock.of("$T.$L($L)", Names.struct(plan.name()), keeper, handle);
      case DIRECT, SYSTEM -> CodeBlock.of("$L", handle);
    };
  }

  /** The constant with the number that handles are checked against. */
  static String idOf(LayoutPlan plan) {
    return plan.isUnion() ? COMMON : ID;
  }

  /** What comes behind the struct's type. */
  Stream<FieldSpec> constants() {
    return switch (door) {
      case CHECKED -> Stream.of(plan.isUnion() ? common() : id());
      case DIRECT, SYSTEM -> Stream.of();
    };
  }

  private FieldSpec id() {
    return FieldSpec.builder(TypeName.INT, ID, Modifier.STATIC, Modifier.FINAL)
        .initializer("TYPE.id()")
        .build();
  }

  private FieldSpec common() {
    return FieldSpec.builder(TypeName.INT, COMMON, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("For checked mode: the type of what all cases start with.")
        .initializer("$L.id()", commonType(plan.family()))
        .build();
  }

  /**
   * The type of what all cases start with. It is called by its name wherever it is needed, and is
   * nobody's constant: cases need it before their union, and the union after its cases.
   */
  static CodeBlock commonType(Family family) {
    return CodeBlock.of(
        "$T.opaque($S, $L)",
        Names.STRUCT_TYPE,
        family.union() + " of any case",
        family.commonBytes());
  }

  Stream<MethodSpec> methods() {
    return switch (door) {
      case CHECKED ->
          Stream.concat(
              plan.isCase() ? Stream.of(ofCase(), typed(ANY)) : Stream.of(typed(method)),
              plan.isUnion() ? Stream.of() : Stream.of(valid()));
      case DIRECT -> Stream.of(nonNull(Names.TYPED_HANDLE));
      case SYSTEM -> Stream.of(nonNull(Names.SYSTEM_MEMORY));
    };
  }

  private MethodSpec typed(String name) {
    CodeBlock place =
        CodeBlock.of("$T.at(handle, $L, $S)", Names.TYPED_HANDLE, idOf(plan), structName());
    return method(name, place);
  }

  /** Where nothing else is looked at. */
  private MethodSpec nonNull(ClassName keeper) {
    return method(method, CodeBlock.of("$T.at(handle, $S)", keeper, structName()));
  }

  private String structName() {
    return plan.name().displayName();
  }

  /** In checked mode the tag is looked at as well. */
  private MethodSpec ofCase() {
    Family family = plan.family();
    CodeBlock place =
        CodeBlock.of(
            "$T.CHECKED ? $T.check($L(handle), tag(handle), $T.$L, $S) : $L(handle)",
            Names.TYPED_HANDLE,
            Names.TAGGED_UNION,
            ANY,
            Names.struct(family.union()),
            ConstantName.tagOf(plan.name()),
            structName(),
            ANY);
    return method(method, place);
  }

  /** What a flyweight keeps, which is in another class. */
  private MethodSpec valid() {
    CodeBlock valid = CodeBlock.of("$T.valid(handle, $L)", Names.TYPED_HANDLE, ID);
    return method(keeper, valid, Modifier.STATIC);
  }

  private static MethodSpec method(String name, CodeBlock place) {
    return method(name, place, Modifier.PRIVATE, Modifier.STATIC);
  }

  private static MethodSpec method(String name, CodeBlock place, Modifier... modifiers) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(modifiers)
        .returns(TypeName.LONG)
        .addParameter(TypeName.LONG, "handle")
        .addStatement("return $L", place)
        .build();
  }
}
