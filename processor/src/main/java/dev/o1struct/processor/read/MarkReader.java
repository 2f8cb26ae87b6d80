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
import dev.o1struct.processor.model.Marks.UnionMark;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.TextEncoding;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of one method. */
final class MarkReader {
  private static final List<Class<?>> INTEGER_KINDS =
      List.of(U8.class, U16.class, U32.class, U64.class, I8.class, I16.class);

  private final ExecutableElement method;
  private final Annotations annotations;

  private MarkReader(ExecutableElement method) {
    this.method = method;
    this.annotations = new Annotations(method);
  }

  static Marks read(ExecutableElement method) {
    if (method.getAnnotationMirrors().isEmpty()
        && method.getReturnType().getAnnotationMirrors().isEmpty()) {
      return Marks.NONE; // as most methods are
    }
    MarkReader reader = new MarkReader(method);
    return new Marks(
        INTEGER_KINDS.stream().flatMap(reader::integer).toList(),
        reader.annotations.place(Ref.class),
        reader.annotations.number(Length.class),
        reader.annotations.number(EnumWidth.class),
        reader.union(),
        new KindMarks(
            reader.bits(),
            reader.text(),
            reader.annotations.place(Name.class),
            reader.annotations.place(Pointer.class),
            reader
                .annotations
                .find(Ref.class)
                .filter(ref -> text(ref, "compressed").equals("true"))
                .isPresent(),
            reader.nullness()),
        PlacementReader.read(method));
  }

  private Stream<IntegerMark> integer(Class<?> annotation) {
    return annotations
        .find(annotation)
        .map(mirror -> new IntegerMark(annotation.getSimpleName(), annotations.place(mirror)))
        .stream();
  }

  /**
   * The annotation called Nullable on the type that the method returns, whosever it is, if
   * generated code can repeat it.
   */
  private @Nullable QualifiedName nullness() {
    return method.getReturnType().getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .filter(annotation -> annotation.getSimpleName().contentEquals("Nullable"))
        .filter(annotation -> TypeReader.isPlain(annotation, TypeReader.packageOf(method)))
        .map(TypeReader::nameOf)
        .findFirst()
        .orElse(null);
  }

  private @Nullable TextMark text() {
    return annotations
        .find(Text.class)
        .map(mirror ->
            new TextMark(
                number(mirror, "capacity"),
                text(mirror, "encoding").endsWith("LATIN_1")
                    ? TextEncoding.LATIN_1
                    : TextEncoding.UTF_8,
                annotations.place(mirror)))
        .orElse(null);
  }

  private @Nullable BitsMark bits() {
    return annotations
        .find(Bits.class)
        .map(mirror ->
            new BitsMark(
                number(mirror, "value"),
                text(mirror, "newUnit").equals("true"),
                annotations.place(mirror)))
        .orElse(null);
  }

  private @Nullable UnionMark union() {
    return annotations
        .find(Union.class)
        .map(mirror ->
            new UnionMark(text(mirror, "value"), text(mirror, "arm"), annotations.place(mirror)))
        .orElse(null);
  }

  private static int number(AnnotationMirror mirror, String name) {
    return Annotations.value(mirror, name)
        .map(value -> value.getValue() instanceof Integer number ? number : 0)
        .orElse(0);
  }

  private static String text(AnnotationMirror mirror, String name) {
    return Annotations.value(mirror, name).map(value -> value.getValue().toString()).orElse("");
  }
}
