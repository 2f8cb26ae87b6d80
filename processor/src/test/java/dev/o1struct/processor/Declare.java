package dev.o1struct.processor;

import dev.o1struct.processor.model.Declaration;
import dev.o1struct.processor.model.EnumConstant;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.LayoutMode;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Marks;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.model.Tagging;
import dev.o1struct.processor.model.TextEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Declares structs as plain records, without a compiler. */
public final class Declare {
  private static final List<EnumConstant> COLOURS =
      Stream.of("RED", "GREEN", "BLUE").map(name -> new EnumConstant(name, null)).toList();

  private Declare() {}

  /** {@code @Struct interface name { … }}. */
  public static StructModel struct(String name, FieldModel... fields) {
    return new StructModel(
        QualifiedName.of("p", name),
        Declaration.PLAIN,
        Arrays.asList(fields),
        List.of(),
        List.of(),
        List.of(),
        Place.NOWHERE);
  }

  /** {@code primitive name();}. */
  public static FieldModel field(String name, String primitive) {
    return new FieldModel(
        name, new JavaType.Primitive(primitive), 0, Marks.NONE, List.of(), Place.NOWHERE);
  }

  /** {@code @U8 int name();} and its like. */
  public static FieldModel integer(String name, String mark, String primitive) {
    return with(new Mark.SizedInteger(mark, Place.NOWHERE), field(name, primitive));
  }

  /** {@code @EnumWidth(width) Colour name();} with an enum of three constants. */
  public static FieldModel enumeration(String name, int width) {
    JavaType colour =
        new JavaType.Enumerated(
            QualifiedName.of("p", "Colour"), COLOURS, JavaType.Reach.EVERYWHERE);
    return with(new Mark.EnumWidth(width, Place.NOWHERE), typed(name, colour));
  }

  /** {@code @Ref long name();}. */
  public static FieldModel reference(String name) {
    return with(new Mark.Ref(false, Place.NOWHERE), field(name, "long"));
  }

  /** {@code @Ref(compressed = true) long name();}. */
  public static FieldModel compressed(String name) {
    return with(new Mark.Ref(true, Place.NOWHERE), field(name, "long"));
  }

  /** {@code Struct name();}. */
  public static FieldModel embedded(String name, StructModel struct) {
    boolean isUnion = struct.declaration().form().isSealed();
    return typed(name, new JavaType.Struct(struct.name(), isUnion));
  }

  /** {@code @Length(lengths)} on a field. */
  public static FieldModel array(FieldModel field, Integer... lengths) {
    FieldModel marked = with(new Mark.Length(List.of(lengths), Place.NOWHERE), field);
    return new FieldModel(
        field.name(), field.type(), lengths.length, marked.marks(), field.setters(), field.place());
  }

  /** {@code @Length(length)} on a field. */
  public static FieldModel array(int length, FieldModel field) {
    return array(field, length);
  }

  /** {@code @Union(value = union, arm = arm)} on a field. */
  public static FieldModel union(String union, String arm, FieldModel field) {
    return with(new Mark.Union(union, arm, Place.NOWHERE), field);
  }

  /** {@code @Text(capacity = capacity) String name();}. */
  public static FieldModel text(String name, int capacity) {
    return with(
        new Mark.Text(capacity, TextEncoding.UTF_8, Place.NOWHERE),
        typed(name, new JavaType.Characters("String")));
  }

  /** {@code @Name long name();}. */
  public static FieldModel pooledName(String name) {
    return with(new Mark.Name(Place.NOWHERE), field(name, "long"));
  }

  /** {@code @Pointer long name();}. */
  public static FieldModel pointer(String name) {
    return with(new Mark.Pointer(Place.NOWHERE), field(name, "long"));
  }

  /** {@code @Bits(value = count, newUnit = newUnit)} on a field. */
  public static FieldModel bits(int count, boolean newUnit, FieldModel field) {
    return with(new Mark.Bits(count, newUnit, Place.NOWHERE), field);
  }

  /** {@code @Align(bytes)} on a field. */
  public static FieldModel align(int bytes, FieldModel field) {
    return with(new Mark.Align(bytes, Place.NOWHERE), field);
  }

  /** {@code @CacheLine} on a field. */
  public static FieldModel cacheLine(FieldModel field) {
    return with(new Mark.CacheLine(Place.NOWHERE), field);
  }

  /** {@code @Offset(bytes)} on a field. */
  public static FieldModel offset(int bytes, FieldModel field) {
    return with(new Mark.Offset(bytes, Place.NOWHERE), field);
  }

  /** {@code @Struct(layout = mode)}. */
  public static StructModel laidOut(LayoutMode mode, StructModel struct) {
    return with(new Mark.Layout(mode, Place.NOWHERE), struct);
  }

  /** {@code @Align(bytes)} on a struct. */
  public static StructModel align(int bytes, StructModel struct) {
    return with(new Mark.Align(bytes, Place.NOWHERE), struct);
  }

  /** {@code interface struct extends header}. */
  public static StructModel extending(StructModel header, StructModel struct) {
    Declaration plain = struct.declaration();
    return declared(struct, plain.form(), plain.marks(), List.of(header.name()), plain.tagging());
  }

  /** {@code @Struct(tagBytes = width) sealed interface union permits cases}, then the cases. */
  public static List<StructModel> tagged(int width, StructModel union, List<StructModel> cases) {
    List<Tagging.Case> permitted =
        cases.stream().map(one -> new Tagging.Case(one.name(), null, null)).toList();
    List<StructModel> family = new ArrayList<>();
    Declaration.Form sealed = new Declaration.Form("interface", true, true, List.of(), null);
    Marks bytes = new Marks(List.of(new Mark.TagBytes(width, Place.NOWHERE)));
    family.add(declared(union, sealed, bytes, List.of(), new Tagging(permitted, false)));
    Tagging ofCase = new Tagging(List.of(), true);
    cases.forEach(one ->
        family.add(
            declared(one, one.declaration().form(), Marks.NONE, List.of(union.name()), ofCase)));
    return family;
  }

  private static StructModel declared(
      StructModel struct,
      Declaration.Form form,
      Marks marks,
      List<QualifiedName> headers,
      Tagging tagging) {
    return new StructModel(
        struct.name(),
        new Declaration(form, marks, headers, tagging, struct.declaration().scope()),
        struct.fields(),
        struct.orphans(),
        struct.strays(),
        struct.behaviours(),
        struct.place());
  }

  private static StructModel with(Mark mark, StructModel struct) {
    Declaration plain = struct.declaration();
    return declared(
        struct, plain.form(), with(mark, plain.marks()), plain.headers(), plain.tagging());
  }

  private static FieldModel typed(String name, JavaType type) {
    return new FieldModel(name, type, 0, Marks.NONE, List.of(), Place.NOWHERE);
  }

  private static FieldModel with(Mark mark, FieldModel field) {
    return new FieldModel(
        field.name(),
        field.type(),
        field.indexes(),
        with(mark, field.marks()),
        field.setters(),
        field.place());
  }

  private static Marks with(Mark mark, Marks marks) {
    List<Mark> all = new ArrayList<>(marks.all());
    all.add(mark);
    return new Marks(all);
  }
}
