package dev.o1struct.processor.read;

import dev.o1struct.annotations.Struct;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Tagging;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what makes a struct a tagged union, or a case of one. */
final class TaggingReader {
  private TaggingReader() {}

  static Tagging read(TypeElement type) {
    return new Tagging(
        permitted(type).map(TaggingReader::caseOf).toList(),
        ModelReader.headersOf(type).anyMatch(TaggingReader::isSealed));
  }

  static boolean isSealed(TypeElement type) {
    return type.getModifiers().contains(Modifier.SEALED);
  }

  /** The types that a sealed type permits, none for others. */
  static Stream<TypeElement> permitted(TypeElement type) {
    return type.getPermittedSubclasses().stream().flatMap(TaggingReader::elementOf);
  }

  /** Whether all types that a sealed type permits exist. */
  static boolean isComplete(TypeElement type) {
    return type.getPermittedSubclasses().stream()
        .noneMatch(mirror -> mirror.getKind() == TypeKind.ERROR);
  }

  private static Stream<TypeElement> elementOf(TypeMirror mirror) {
    return mirror instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? Stream.of(element)
        : Stream.empty();
  }

  private static Tagging.Case caseOf(TypeElement type) {
    @Nullable String fault = null;
    if (type.getAnnotation(Struct.class) == null) {
      fault = "not annotated with @Struct";
    } else if (isSealed(type)) {
      fault = "sealed itself";
    }
    return new Tagging.Case(
        TypeReader.nameOf(type), fault, MarkReader.read(type).get(Mark.Code.class));
  }
}
