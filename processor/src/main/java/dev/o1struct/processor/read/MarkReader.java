package dev.o1struct.processor.read;

import dev.o1struct.annotations.Bits;
import dev.o1struct.annotations.EnumWidth;
import dev.o1struct.annotations.I16;
import dev.o1struct.annotations.I8;
import dev.o1struct.annotations.Length;
import dev.o1struct.annotations.Name;
import dev.o1struct.annotations.Pointer;
import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Text;
import dev.o1struct.annotations.U16;
import dev.o1struct.annotations.U32;
import dev.o1struct.annotations.U64;
import dev.o1struct.annotations.U8;
import dev.o1struct.annotations.Union;
import dev.o1struct.processor.model.KindMarks;
import dev.o1struct.processor.model.KindMarks.BitsMark;
import dev.o1struct.processor.model.KindMarks.TextMark;
import dev.o1struct.processor.model.Marks;
import dev.o1struct.processor.model.Marks.IntegerMark;
import dev.o1struct.processor.model.Marks.NumberMark;
import dev.o1struct.processor.model.Marks.UnionMark;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.TextEncoding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of one method. */
final class MarkReader {
  private static final List<Class<?>> INTEGER_KINDS =
      List.of(U8.class, U16.class, U32.class, U64.class, I8.class, I16.class);

  private final ExecutableElement method;

  private MarkReader(ExecutableElement method) {
    this.method = method;
  }

  static Marks read(ExecutableElement method) {
    if (method.getAnnotationMirrors().isEmpty()
        && method.getReturnType().getAnnotationMirrors().isEmpty()) {
      return Marks.NONE; // as most methods are
    }
    MarkReader reader = new MarkReader(method);
    return new Marks(
        INTEGER_KINDS.stream().flatMap(reader::integer).toList(),
        reader.find(Ref.class).map(reader::place).orElse(null),
        reader.number(Length.class),
        reader.number(EnumWidth.class),
        reader.union(),
        new KindMarks(
            reader.bits(),
            reader.text(),
            reader.find(Name.class).map(reader::place).orElse(null),
            reader.find(Pointer.class).map(reader::place).orElse(null),
            reader
                .find(Ref.class)
                .filter(ref -> text(ref, "compressed").equals("true"))
                .isPresent(),
            reader.nullness()),
        PlacementReader.read(method));
  }

  private Stream<IntegerMark> integer(Class<?> annotation) {
    return find(annotation)
        .map(mirror -> new IntegerMark(annotation.getSimpleName(), place(mirror)))
        .stream();
  }

  private @Nullable NumberMark number(Class<?> annotation) {
    return find(annotation)
        .flatMap(mirror ->
            value(mirror, "value")
                .filter(value -> value.getValue() instanceof Integer)
                .map(value ->
                    new NumberMark((Integer) value.getValue(), new Place(method, mirror, value))))
        .orElse(null);
  }

  /** The annotation called Nullable on the type that the method returns, whosever it is. */
  private @Nullable QualifiedName nullness() {
    return method.getReturnType().getAnnotationMirrors().stream()
        .map(mirror -> TypeReader.nameOf((TypeElement) mirror.getAnnotationType().asElement()))
        .filter(name -> name.simpleName().equals("Nullable"))
        .findFirst()
        .orElse(null);
  }

  private @Nullable TextMark text() {
    return find(Text.class)
        .map(mirror ->
            new TextMark(
                value(mirror, "capacity")
                    .map(value -> value.getValue() instanceof Integer count ? count : 0)
                    .orElse(0),
                text(mirror, "encoding").endsWith("LATIN_1")
                    ? TextEncoding.LATIN_1
                    : TextEncoding.UTF_8,
                place(mirror)))
        .orElse(null);
  }

  private @Nullable BitsMark bits() {
    return find(Bits.class)
        .map(mirror ->
            new BitsMark(
                value(mirror, "value")
                    .map(value -> value.getValue() instanceof Integer count ? count : 0)
                    .orElse(0),
                text(mirror, "newUnit").equals("true"),
                place(mirror)))
        .orElse(null);
  }

  private @Nullable UnionMark union() {
    return find(Union.class)
        .map(mirror -> new UnionMark(text(mirror, "value"), text(mirror, "arm"), place(mirror)))
        .orElse(null);
  }

  private Optional<? extends AnnotationMirror> find(Class<?> annotation) {
    return method.getAnnotationMirrors().stream()
        .filter(mirror -> isOf(mirror, annotation))
        .findFirst();
  }

  private static boolean isOf(AnnotationMirror mirror, Class<?> annotation) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    return type.getQualifiedName().contentEquals(annotation.getCanonicalName());
  }

  private static Optional<? extends AnnotationValue> value(AnnotationMirror mirror, String name) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String text(AnnotationMirror mirror, String name) {
    return value(mirror, name).map(value -> value.getValue().toString()).orElse("");
  }

  private Place place(AnnotationMirror mirror) {
    return new Place(method, mirror, null);
  }
}
