package dev.o1struct.processor;

import dev.o1struct.processor.model.Arrangement;
import dev.o1struct.processor.model.Declaration;
import dev.o1struct.processor.model.EnumConstant;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.KindMarks;
import dev.o1struct.processor.model.KindMarks.BitsMark;
import dev.o1struct.processor.model.KindMarks.TextMark;
import dev.o1struct.processor.model.Marks;
import dev.o1struct.processor.model.Marks.IntegerMark;
import dev.o1struct.processor.model.Marks.NumberMark;
import dev.o1struct.processor.model.Marks.UnionMark;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.Placement;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.model.Tagging;
import dev.o1struct.processor.model.TextEncoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
        Declaration.publicInterface(),
        Arrays.asList(fields),
        List.of(),
        List.of(),
        Place.NOWHERE);
  }

  /** {@code primitive name();}. */
  public static FieldModel field(String name, String primitive) {
    return with(name, new JavaType.Primitive(primitive), Marks.NONE);
  }

  /** {@code @U8 int name();} and its like. */
  public static FieldModel integer(String name, String mark, String primitive) {
    return with(
        name,
        new JavaType.Primitive(primitive),
        new Marks(
            List.of(new IntegerMark(mark, Place.NOWHERE)),
            null,
            null,
            null,
            null,
            KindMarks.NONE,
            Placement.NONE));
  }

  /** {@code @EnumWidth(width) Colour name();} with an enum of three constants. */
  public static FieldModel enumeration(String name, int width) {
    NumberMark mark = new NumberMark(width, Place.NOWHERE);
    return with(
        name,
        new JavaType.Enumerated(
            QualifiedName.of("p", "Colour"), COLOURS, JavaType.Reach.EVERYWHERE),
        new Marks(List.of(), null, null, mark, null, KindMarks.NONE, Placement.NONE));
  }

  /** {@code @Ref long name();}. */
  public static FieldModel reference(String name) {
    return with(
        name,
        new JavaType.Primitive("long"),
        new Marks(List.of(), Place.NOWHERE, null, null, null, KindMarks.NONE, Placement.NONE));
  }

  /** {@code @Ref(compressed = true) long name();}. */
  public static FieldModel compressed(String name) {
    return with(
        name,
        new JavaType.Primitive("long"),
        new Marks(
            List.of(),
            Place.NOWHERE,
            null,
            null,
            null,
            new KindMarks(null, null, null, null, true, null),
            Placement.NONE));
  }

  /** {@code Struct name();}. */
  public static FieldModel embedded(String name, StructModel struct) {
    return with(name, new JavaType.Struct(struct.name()), Marks.NONE);
  }

  /** {@code @Length(length)} on a field. */
  public static FieldModel array(int length, FieldModel field) {
    Marks marks = field.marks();
    return new FieldModel(
        field.name(),
        field.type(),
        true,
        new Marks(
            marks.integers(),
            marks.reference(),
            new NumberMark(length, Place.NOWHERE),
            marks.enumWidth(),
            marks.union(),
            marks.kinds(),
            marks.placement()),
        field.setters(),
        field.place());
  }

  /** {@code @Union(value = union, arm = arm)} on a field. */
  public static FieldModel union(String union, String arm, FieldModel field) {
    Marks marks = field.marks();
    return with(
        field,
        new Marks(
            marks.integers(),
            marks.reference(),
            marks.length(),
            marks.enumWidth(),
            new UnionMark(union, arm, Place.NOWHERE),
            marks.kinds(),
            marks.placement()));
  }

  /** {@code @Text(capacity = capacity) String name();}. */
  public static FieldModel text(String name, int capacity) {
    TextMark mark = new TextMark(capacity, TextEncoding.UTF_8, Place.NOWHERE);
    return kind(
        name,
        new JavaType.Characters("String"),
        new KindMarks(null, mark, null, null, false, null));
  }

  /** {@code @Name long name();}. */
  public static FieldModel pooledName(String name) {
    return kind(
        name,
        new JavaType.Primitive("long"),
        new KindMarks(null, null, Place.NOWHERE, null, false, null));
  }

  /** {@code @Pointer long name();}. */
  public static FieldModel pointer(String name) {
    return kind(
        name,
        new JavaType.Primitive("long"),
        new KindMarks(null, null, null, Place.NOWHERE, false, null));
  }

  private static FieldModel kind(String name, JavaType type, KindMarks kinds) {
    return with(name, type, kinds(Marks.NONE, kinds));
  }

  private static Marks kinds(Marks marks, KindMarks kinds) {
    return new Marks(
        marks.integers(),
        marks.reference(),
        marks.length(),
        marks.enumWidth(),
        marks.union(),
        kinds,
        marks.placement());
  }

  /** {@code @Bits(value = count, newUnit = newUnit)} on a field. */
  public static FieldModel bits(int count, boolean newUnit, FieldModel field) {
    BitsMark mark = new BitsMark(count, newUnit, Place.NOWHERE);
    return with(field, kinds(field.marks(), new KindMarks(mark, null, null, null, false, null)));
  }

  /** {@code @Align(bytes)} on a field. */
  public static FieldModel align(int bytes, FieldModel field) {
    return placed(field, new Placement(number(bytes), null, null, null, null));
  }

  /** {@code @CacheLine} on a field. */
  public static FieldModel cacheLine(FieldModel field) {
    return placed(field, new Placement(null, Place.NOWHERE, null, null, null));
  }

  /** {@code @Offset(bytes)} on a field. */
  public static FieldModel offset(int bytes, FieldModel field) {
    return placed(field, new Placement(null, null, number(bytes), null, null));
  }

  private static NumberMark number(int value) {
    return new NumberMark(value, Place.NOWHERE);
  }

  private static FieldModel placed(FieldModel field, Placement placement) {
    Marks marks = field.marks();
    return with(
        field,
        new Marks(
            marks.integers(),
            marks.reference(),
            marks.length(),
            marks.enumWidth(),
            marks.union(),
            marks.kinds(),
            placement));
  }

  /** {@code @Struct(layout = mode)}. */
  public static StructModel laidOut(Arrangement.Mode mode, StructModel struct) {
    return arranged(struct, new Arrangement(mode, Place.NOWHERE, null, null));
  }

  /** {@code @Align(bytes)} on a struct. */
  public static StructModel align(int bytes, StructModel struct) {
    Arrangement.Mode mode = struct.declaration().arrangement().mode();
    return arranged(struct, new Arrangement(mode, Place.NOWHERE, number(bytes), null));
  }

  private static StructModel arranged(StructModel struct, Arrangement arrangement) {
    return declared(struct, arrangement, struct.declaration().headers());
  }

  /** {@code interface struct extends header}. */
  public static StructModel extending(StructModel header, StructModel struct) {
    return declared(struct, struct.declaration().arrangement(), List.of(header.name()));
  }

  /** {@code @Struct(tagBytes = width) sealed interface union permits cases}, then the cases. */
  public static List<StructModel> tagged(int width, StructModel union, List<StructModel> cases) {
    List<Tagging.Case> permitted =
        cases.stream().map(one -> new Tagging.Case(one.name(), null, null)).toList();
    List<StructModel> family = new ArrayList<>();
    Tagging ofUnion = new Tagging(number(width), permitted, false, null, Set.of());
    family.add(declared(union, Arrangement.C, List.of(), true, ofUnion));
    Tagging ofCase = new Tagging(null, List.of(), true, null, Set.of());
    cases.forEach(
        one -> family.add(declared(one, Arrangement.C, List.of(union.name()), false, ofCase)));
    return family;
  }

  private static StructModel declared(
      StructModel struct, Arrangement arrangement, List<QualifiedName> headers) {
    return declared(struct, arrangement, headers, false, Tagging.NONE);
  }

  private static StructModel declared(
      StructModel struct,
      Arrangement arrangement,
      List<QualifiedName> headers,
      boolean isSealed,
      Tagging tagging) {
    Declaration plain = struct.declaration();
    Declaration declaration =
        new Declaration(
            plain.kind(),
            plain.isPublic(),
            isSealed,
            plain.typeParameters(),
            plain.privateType(),
            arrangement,
            headers,
            null,
            tagging,
            null,
            plain.warnings(),
            plain.hiding());
    return new StructModel(
        struct.name(),
        declaration,
        struct.fields(),
        struct.orphans(),
        struct.strays(),
        struct.place());
  }

  private static FieldModel with(String name, JavaType type, Marks marks) {
    return new FieldModel(name, type, false, marks, List.of(), Place.NOWHERE);
  }

  private static FieldModel with(FieldModel field, Marks marks) {
    return new FieldModel(
        field.name(), field.type(), field.indexed(), marks, field.setters(), field.place());
  }
}
