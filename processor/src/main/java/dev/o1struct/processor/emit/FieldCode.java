package dev.o1struct.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.layout.PlacedField;
import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.PrimitiveKind;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What is generated for one kind of field, in all classes: a subclass has all of its kind, and no
 * other emitter asks what kind a field is. What arrays and atomic fields have beside is in {@link
 * ArrayCode} and {@link ValueCode}.
 */
abstract class FieldCode {
  final PlacedField field;

  FieldCode(PlacedField field) {
    this.field = field;
  }

  /** What is generated for a field. */
  static FieldCode of(PlacedField field) {
    return switch (field.type()) {
      case FieldType.Scalar(var kind) -> new ScalarCode(field, kind);
      case FieldType.Enumeration type -> new EnumCode(field, type);
      case FieldType.BitField type -> new BitCode(field, type);
      case FieldType.InlineText type -> new TextCode(field, type);
      case FieldType.Reference type -> new ReferenceCode(field, type);
      case FieldType.Embedded(var type) -> new EmbeddedCode(field, type);
      case FieldType.Tag tag -> new TagCode(field, tag);
    };
  }

  /** The Java type that static getters give. */
  abstract TypeName type();

  /** The Java type that static setters take. */
  TypeName setterType() {
    return type();
  }

  /** What flyweights give: other structs as flyweights, so that their handle can be had. */
  TypeName viewType() {
    return type();
  }

  /** What setters of flyweights take. */
  TypeName viewSetterType() {
    return type();
  }

  /** The type of an element in the record twin. */
  TypeName componentType() {
    return type();
  }

  /** The enum whose constants the field holds, if it does. */
  Stream<EnumConstants> enums() {
    return Stream.of();
  }

  /** Whether it is handed out as a handle of what lies in the struct. */
  boolean isPart() {
    return false;
  }

  /** What a cursor over an array of them is called, null if there is none. */
  @Nullable TypeName cursor() {
    return null;
  }

  /** The layout with which all bytes of an array are copied, null if a Java array has others. */
  @Nullable String arrayFormat() {
    return null;
  }

  /** The operations on it for several threads, if it is atomic. */
  Stream<AtomicOperation> operations() {
    return Stream.of();
  }

  /**
   * The constants of the field but those of its place.
   *
   * @param modifiers those of public constants
   */
  Stream<FieldSpec> constants(Modifier... modifiers) {
    return Stream.of();
  }

  /** The {@code MemoryLayout} of an element. */
  abstract CodeBlock layout();

  /** What {@link #layout} is of, if that is a constant of {@code ValueLayout}. */
  abstract Stream<PrimitiveKind> described();

  /** The constants of {@code ValueLayout} with which accessors read and write. */
  abstract Stream<String> accessLayouts();

  /** Ends a static getter: what it gives is {@link #type}. */
  abstract MethodSpec get(MethodSpec.Builder method, Site site);

  /** Ends a static setter of a {@code value}. */
  abstract MethodSpec set(MethodSpec.Builder method, Site site);

  /** The static accessors beside getter and setter, but those of whole arrays. */
  Stream<MethodSpec> beside(Site site) {
    return Stream.of();
  }

  /** Ends a flyweight's getter of what the static getter gives. */
  MethodSpec view(MethodSpec.Builder method, CodeBlock value) {
    return method.addStatement("return $L", value).build();
  }

  /** What the static setter takes for a variable of {@link #viewSetterType}. */
  CodeBlock passed(String variable) {
    return CodeBlock.of("$L", variable);
  }

  /** An element for the record twin of what the static getter gives. */
  CodeBlock toComponent(CodeBlock value) {
    return value;
  }

  /** Whether a record twin writes the field to a struct. */
  boolean isRestored() {
    return field.settable();
  }

  /**
   * Writes an element of the record twin to a struct.
   *
   * @param struct the class of static accessors
   * @param place their arguments before the value
   */
  CodeBlock restored(ClassName struct, CodeBlock place, CodeBlock value) {
    return CodeBlock.of("$T.$L($L, $L)", struct, field.name(), place, value);
  }

  /** What {@code toString} prints before a value. */
  String prefix() {
    return "";
  }

  /**
   * What {@code toString} prints of an element.
   *
   * @param value a call of the static getter
   * @param site where it is printed
   */
  CodeBlock shown(CodeBlock value, Site site) {
    return value;
  }

  /** Whether threads may use the field at once. */
  final boolean isAtomic() {
    return field.transfer().atomic();
  }
}
