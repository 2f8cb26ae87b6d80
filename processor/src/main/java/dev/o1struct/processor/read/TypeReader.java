package dev.o1struct.processor.read;

import dev.o1struct.annotations.Code;
import dev.o1struct.annotations.Struct;
import dev.o1struct.processor.model.EnumConstant;
import dev.o1struct.processor.model.JavaType;
import dev.o1struct.processor.model.JavaType.Reach;
import dev.o1struct.processor.model.QualifiedName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads types and names. */
final class TypeReader {
  private static final Set<String> TEXTS = Set.of("java.lang.String", "java.lang.CharSequence");

  private TypeReader() {}

  static JavaType read(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return new JavaType.Primitive(type.getKind().name().toLowerCase(Locale.ROOT));
    }
    if (type.getKind() == TypeKind.DECLARED) {
      TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
      if (element.getKind() == ElementKind.ENUM) {
        return new JavaType.Enumerated(nameOf(element), constantsOf(element), reachOf(element));
      }
      if (element.getAnnotation(Struct.class) != null) {
        return new JavaType.Struct(nameOf(element), TaggingReader.isSealed(element));
      }
      if (TEXTS.contains(element.getQualifiedName().toString())) {
        return new JavaType.Characters(element.getSimpleName().toString());
      }
    }
    return new JavaType.Other(textOf(type));
  }

  /** That of the least visible among the type and those around it. */
  private static Reach reachOf(TypeElement type) {
    Reach reach = Reach.EVERYWHERE;
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        return Reach.NOWHERE;
      }
      if (!at.getModifiers().contains(Modifier.PUBLIC)) {
        reach = Reach.ITS_PACKAGE; // protected too: generated classes inherit from no class
      }
    }
    return reach;
  }

  /** Whether code of the package can write an annotation as it is declared, without elements. */
  static boolean isPlain(TypeElement annotation, PackageElement from) {
    boolean named =
        switch (reachOf(annotation)) {
          case EVERYWHERE -> true;
          case ITS_PACKAGE -> packageOf(annotation).equals(from);
          case NOWHERE -> false;
        };
    return named
        && ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
            .allMatch(element -> element.getDefaultValue() != null);
  }

  /** The package around an element. */
  static PackageElement packageOf(Element element) {
    Element at = element;
    while (!(at instanceof PackageElement around)) {
      at = Objects.requireNonNull(at.getEnclosingElement());
    }
    return around;
  }

  static QualifiedName nameOf(TypeElement type) {
    Deque<String> names = new ArrayDeque<>();
    @Nullable Element at = type;
    while (at instanceof TypeElement enclosing) {
      names.addFirst(enclosing.getSimpleName().toString());
      at = enclosing.getEnclosingElement();
    }
    return new QualifiedName(
        at instanceof PackageElement around ? around.getQualifiedName().toString() : "",
        List.copyOf(names));
  }

  private static List<EnumConstant> constantsOf(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(e -> e.getKind() == ElementKind.ENUM_CONSTANT)
        .map(e -> new EnumConstant(e.getSimpleName().toString(), codeOf(e)))
        .toList();
  }

  private static @Nullable Integer codeOf(Element constant) {
    Code code = constant.getAnnotation(Code.class);
    return code == null ? null : code.value();
  }

  /** The type as the user would write it, with imports: annotations and packages left out. */
  private static String textOf(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return textOf(array.getComponentType()) + "[]";
    }
    if (type instanceof DeclaredType declared) {
      String name = declared.asElement().getSimpleName().toString();
      List<? extends TypeMirror> arguments = declared.getTypeArguments();
      return arguments.isEmpty()
          ? name
          : arguments.stream()
              .map(TypeReader::textOf)
              .collect(Collectors.joining(", ", name + "<", ">"));
    }
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : type.toString();
  }
}
