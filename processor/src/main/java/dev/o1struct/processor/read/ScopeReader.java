package dev.o1struct.processor.read;

import dev.o1struct.processor.model.Declaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds the types that a simple name means where generated code is, though it means another one
 * elsewhere. A class of the package hides that of {@code java.lang}, which is never imported; a
 * type within the struct's interface, and a constant of it, is inherited by the flyweight, and
 * hides what is imported too: JLS 6.4.1 and 6.4.2.
 */
final class ScopeReader {
  private final Elements elements;

  /** By package, since each struct asks again. */
  private final Map<PackageElement, SortedSet<String>> ofPackages = new HashMap<>();

  ScopeReader(Elements elements) {
    this.elements = elements;
  }

  /**
   * What code that mentions a struct must know.
   *
   * @param warnings what using it makes javac warn of
   */
  Declaration.Scope scopeOf(TypeElement struct, SortedSet<String> warnings) {
    SortedSet<String> types = new TreeSet<>();
    SortedSet<String> constants = new TreeSet<>();
    addMembers(struct, types, constants);
    SortedSet<String> beside = ofPackage(elements.getPackageOf(struct));
    return new Declaration.Scope(warnings, beside, types, constants);
  }

  private SortedSet<String> ofPackage(PackageElement around) {
    return ofPackages.computeIfAbsent(around, this::likeJavaLang);
  }

  private SortedSet<String> likeJavaLang(PackageElement around) {
    SortedSet<String> names = new TreeSet<>();
    for (Element type : around.getEnclosedElements()) {
      String name = type.getSimpleName().toString();
      if (elements.getTypeElement("java.lang." + name) != null) {
        names.add(name);
      }
    }
    return names;
  }

  /** The types and constants within an interface, and within those that it extends. */
  private static void addMembers(
      TypeElement type, SortedSet<String> types, SortedSet<String> constants) {
    add(ElementFilter.typesIn(type.getEnclosedElements()), types);
    add(ElementFilter.fieldsIn(type.getEnclosedElements()), constants);
    for (TypeMirror header : type.getInterfaces()) {
      if (header instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement element) {
        addMembers(element, types, constants);
      }
    }
  }

  private static void add(List<? extends Element> elements, SortedSet<String> names) {
    elements.forEach(element -> names.add(element.getSimpleName().toString()));
  }
}
