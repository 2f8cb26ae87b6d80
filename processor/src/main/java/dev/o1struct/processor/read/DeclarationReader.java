package dev.o1struct.processor.read;

import dev.o1struct.processor.model.Declaration;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads what a struct's declaration says apart from its fields. */
final class DeclarationReader {
  private DeclarationReader() {}

  static Declaration read(TypeElement type, ScopeReader scopes) {
    return new Declaration(
        new Declaration.Form(
            kindOf(type),
            outwards(type).allMatch(e -> e.getModifiers().contains(Modifier.PUBLIC)),
            type.getModifiers().contains(Modifier.SEALED),
            type.getTypeParameters().stream().map(Object::toString).toList(),
            privateAmong(type)),
        MarkReader.read(type),
        ModelReader.headersOf(type).map(TypeReader::nameOf).toList(),
        TaggingReader.read(type),
        scopes.scopeOf(type, warnings(type)));
  }

  private static String kindOf(TypeElement type) {
    return switch (type.getKind()) {
      case INTERFACE -> "interface";
      case ENUM -> "enum";
      case RECORD -> "record";
      case ANNOTATION_TYPE -> "annotation interface";
      default -> "class";
    };
  }

  private static @Nullable String privateAmong(TypeElement type) {
    return outwards(type)
        .filter(e -> e.getModifiers().contains(Modifier.PRIVATE))
        .map(e -> e.getSimpleName().toString())
        .findFirst()
        .orElse(null);
  }

  /** The type and the types around it. */
  private static Stream<Element> outwards(TypeElement type) {
    return Stream.<Element>iterate(
        type, e -> e.getKind() != ElementKind.PACKAGE, Element::getEnclosingElement);
  }

  /** The lint categories of what generated code for the struct must mention. */
  private static SortedSet<String> warnings(TypeElement type) {
    SortedSet<String> warnings = new TreeSet<>();
    Stream<Element> mentioned =
        Stream.concat(
            outwards(type),
            Stream.concat(
                    ModelReader.methodsOfHeaders(type).stream(),
                    ModelReader.abstractMethods(type).stream())
                .flatMap(method -> Stream.concat(Stream.of(method), returned(method))));
    mentioned
        .map(e -> e.getAnnotation(Deprecated.class))
        .filter(Objects::nonNull)
        .forEach(deprecated -> warnings.add(deprecated.forRemoval() ? "removal" : "deprecation"));
    return warnings;
  }

  private static Stream<Element> returned(ExecutableElement method) {
    return method.getReturnType() instanceof DeclaredType declared
        ? Stream.concat(
            Stream.of(declared.asElement()),
            declared.asElement().getEnclosedElements().stream()
                .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT))
        : Stream.empty();
  }
}
