package dev.o1struct.processor.read;

import dev.o1struct.annotations.Align;
import dev.o1struct.annotations.Atomic;
import dev.o1struct.annotations.Bits;
import dev.o1struct.annotations.ByteOrder;
import dev.o1struct.annotations.CacheLine;
import dev.o1struct.annotations.Code;
import dev.o1struct.annotations.EnumWidth;
import dev.o1struct.annotations.I16;
import dev.o1struct.annotations.I8;
import dev.o1struct.annotations.Length;
import dev.o1struct.annotations.Name;
import dev.o1struct.annotations.Offset;
import dev.o1struct.annotations.Pointer;
import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.Text;
import dev.o1struct.annotations.U16;
import dev.o1struct.annotations.U32;
import dev.o1struct.annotations.U64;
import dev.o1struct.annotations.U8;
import dev.o1struct.annotations.Union;
import dev.o1struct.processor.model.Endianness;
import dev.o1struct.processor.model.LayoutMode;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Marks;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.TextEncoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads the annotations of a method or struct: each by its line in a table. */
final class MarkReader {
  private static final SequencedMap<Class<?>, Function<Annotation, Stream<? extends Mark>>> TABLE =
      table();

  private MarkReader() {}

  private static SequencedMap<Class<?>, Function<Annotation, Stream<? extends Mark>>> table() {
    SequencedMap<Class<?>, Function<Annotation, Stream<? extends Mark>>> table =
        new LinkedHashMap<>();
    table.put(Ref.class, it -> Stream.of(new Mark.Ref(it.says("compressed"), it.place())));
    for (Class<?> sized : List.of(U8.class, U16.class, U32.class, U64.class, I8.class, I16.class)) {
      table.put(sized, it -> Stream.of(new Mark.SizedInteger(sized.getSimpleName(), it.place())));
    }
    table.put(Length.class, MarkReader::length);
    table.put(EnumWidth.class, it -> number(it, Mark.EnumWidth::new));
    table.put(
        Union.class, it -> Stream.of(new Mark.Union(it.text("value"), it.text("arm"), it.place())));
    table.put(Bits.class, MarkReader::bits);
    table.put(Text.class, MarkReader::text);
    table.put(Name.class, it -> Stream.of(new Mark.Name(it.place())));
    table.put(Pointer.class, it -> Stream.of(new Mark.Pointer(it.place())));
    table.put(Align.class, it -> number(it, Mark.Align::new));
    table.put(CacheLine.class, it -> Stream.of(new Mark.CacheLine(it.place())));
    table.put(Offset.class, it -> number(it, Mark.Offset::new));
    table.put(
        ByteOrder.class,
        it ->
            it
                .constant("value", Endianness.class)
                .map(order -> new Mark.ByteOrder(order, it.place()))
                .stream());
    table.put(
        Atomic.class,
        it -> Stream.of(new Mark.Atomic(AtomicReader.declared(it.element()), it.place())));
    table.put(Code.class, it -> number(it, Mark.Code::new));
    table.put(Struct.class, MarkReader::ofStruct);
    return table;
  }

  /** The marks of a method, with what its return type says of null. */
  static Marks read(ExecutableElement method) {
    if (method.getAnnotationMirrors().isEmpty()
        && method.getReturnType().getAnnotationMirrors().isEmpty()) {
      return Marks.NONE; // as most methods are
    }
    List<Mark> marks = new ArrayList<>(marks(method));
    nullness(method).ifPresent(marks::add);
    return new Marks(marks);
  }

  /** The marks of a struct. */
  static Marks read(TypeElement struct) {
    return new Marks(marks(struct));
  }

  private static List<Mark> marks(Element element) {
    List<Mark> marks = new ArrayList<>();
    TABLE.forEach((type, reader) ->
        Annotation.find(element, type).stream().flatMap(reader).forEach(marks::add));
    return marks;
  }

  private static Stream<Mark> number(Annotation it, BiFunction<Integer, Place, Mark> mark) {
    return it.number("value").map(value -> mark.apply(value, it.place("value"))).stream();
  }

  private static Stream<Mark> length(Annotation it) {
    List<Integer> values = it.numbers("value");
    return Stream.of(new Mark.Length(values, it.place("value")));
  }

  private static Stream<Mark> bits(Annotation it) {
    return Stream.of(new Mark.Bits(it.number("value").orElse(0), it.says("newUnit"), it.place()));
  }

  private static Stream<Mark> text(Annotation it) {
    TextEncoding encoding = it.constant("encoding", TextEncoding.class).orElse(TextEncoding.UTF_8);
    return Stream.of(new Mark.Text(it.number("capacity").orElse(0), encoding, it.place()));
  }

  private static Stream<Mark> ofStruct(Annotation it) {
    List<Mark> marks = new ArrayList<>();
    it.constant("layout", LayoutMode.class)
        .ifPresent(mode -> marks.add(new Mark.Layout(mode, it.place("layout"))));
    it.number("tagBytes")
        .ifPresent(bytes -> marks.add(new Mark.TagBytes(bytes, it.place("tagBytes"))));
    if (it.says("columns")) {
      marks.add(new Mark.Columns(it.place("columns")));
    }
    if (it.says("snapshot")) {
      marks.add(new Mark.Snapshot(it.place("snapshot")));
    }
    return marks.stream();
  }

  /**
   * The annotation called Nullable on the type that the method returns, whosever it is, if
   * generated code can repeat it.
   */
  private static Optional<Mark> nullness(ExecutableElement method) {
    return method.getReturnType().getAnnotationMirrors().stream()
        .map(AnnotationMirror::getAnnotationType)
        .map(type -> (TypeElement) type.asElement())
        .filter(annotation -> annotation.getSimpleName().contentEquals("Nullable"))
        .filter(annotation -> TypeReader.isPlain(annotation, TypeReader.packageOf(method)))
        .findFirst()
        .map(annotation -> new Mark.Nullness(TypeReader.nameOf(annotation), Place.of(method)));
  }
}
