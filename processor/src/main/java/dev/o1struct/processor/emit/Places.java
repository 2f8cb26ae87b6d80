package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.Column;
import dev.o1struct.processor.layout.Family;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.ConstantName;
import dev.o1struct.processor.names.FieldConstant;
import dev.o1struct.processor.names.Member;
import dev.o1struct.processor.names.MemberNames;
import dev.o1struct.processor.names.StructConstant;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The places that the handles of one struct mean, and what its class has for finding them. */
class Places {
  private static final String ID = StructConstant.ID.name();

  /** The type, in checked mode, of what all cases of a tagged union start with. */
  private static final String COMMON = StructConstant.COMMON.name();

  private final LayoutPlan plan;
  private final Door door;
  private final MemberNames names;

  /**
   * The places of a struct.
   *
   * @param names what members are called in the class that has its accessors
   */
  Places(LayoutPlan plan, Door door, MemberNames names) {
    this.plan = plan;
    this.door = door;
    this.names = names;
  }

  /** What a member of the class is called. */
  final String name(Member member) {
    return names.of(member);
  }

  /** The method that gives the constant of a code. */
  final String decoderOf(PlacedField field) {
    return names.decoderOf(field);
  }

  /** The stem of a column's constants. */
  final String stemOf(Column column) {
    return names.stemOf(column);
  }

  /** What a constant of the class is called. */
  final String name(StructConstant constant) {
    return names.of(constant);
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
    return CodeBlock.of("$L + $L", at(handle), FieldConstant.OFFSET.of(field));
  }

  /** The handle of a struct that lies in this one, of an array its first element's. */
  CodeBlock firstPart(String handle, PlacedField field) {
    return CodeBlock.of("$L + $L", handle, FieldConstant.OFFSET.of(field));
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
    return CodeBlock.of("$L + $L", any(handle), FieldConstant.OFFSET.of(tag));
  }

  /** The handle of a struct that lies in this one. */
  CodeBlock part(String handle, PlacedField field) {
    return Elements.checked(firstPart(handle, field), field);
  }

  /** The place that a handle means. */
  String at(String handle) {
    return name(Member.AT) + "(" + handle + ")";
  }

  /** The place that a handle means, even if the struct is another case of its union. */
  String any(String handle) {
    return door == Door.CHECKED && plan.isCase()
        ? name(Member.PLACE) + "(" + handle + ")"
        : at(handle);
  }

  /** The value with which a flyweight keeps a handle. */
  CodeBlock kept(String handle) {
    return switch (door) {
      case CHECKED ->
          CodeBlock.of("$T.$L($L)", Names.struct(plan.name()), name(Member.VALID), handle);
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
              plan.isCase()
                  ? Stream.of(ofCase(), typed(Member.PLACE))
                  : Stream.of(typed(Member.AT)),
              plan.isUnion() ? Stream.of() : Stream.of(valid()));
      case DIRECT -> Stream.of(nonNull(Names.TYPED_HANDLE));
      case SYSTEM -> Stream.of(nonNull(Names.SYSTEM_MEMORY));
    };
  }

  private MethodSpec typed(Member member) {
    CodeBlock place =
        CodeBlock.of("$T.at(handle, $L, $S)", Names.TYPED_HANDLE, idOf(plan), structName());
    return method(member, place);
  }

  /** Where nothing else is looked at. */
  private MethodSpec nonNull(ClassName keeper) {
    return method(Member.AT, CodeBlock.of("$T.at(handle, $S)", keeper, structName()));
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
            name(Member.PLACE),
            Names.struct(family.union()),
            ConstantName.tagOf(plan.name()),
            structName(),
            name(Member.PLACE));
    return method(Member.AT, place);
  }

  /** What a flyweight keeps, which is in another class. */
  private MethodSpec valid() {
    CodeBlock valid = CodeBlock.of("$T.valid(handle, $L)", Names.TYPED_HANDLE, ID);
    return method(Member.VALID, valid, Modifier.STATIC);
  }

  private MethodSpec method(Member member, CodeBlock place) {
    return method(member, place, Modifier.PRIVATE, Modifier.STATIC);
  }

  private MethodSpec method(Member member, CodeBlock place, Modifier... modifiers) {
    return MethodSpec.methodBuilder(name(member))
        .addModifiers(modifiers)
        .returns(TypeName.LONG)
        .addParameter(TypeName.LONG, "handle")
        .addStatement("return $L", place)
        .build();
  }
}
