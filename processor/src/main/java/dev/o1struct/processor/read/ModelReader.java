package dev.o1struct.processor.read;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.SetterModel;
import dev.o1struct.processor.model.StructModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Reads declarations of structs, from source or from class files: javac keeps methods in the order
 * of their declaration in both.
 */
public final class ModelReader {
  private final Elements elements;
  private final ScopeReader scopes;

  /** A reader that finds inherited methods with {@code elements}. */
  public ModelReader(Elements elements) {
    this.elements = elements;
    this.scopes = new ScopeReader(elements);
  }

  /**
   * Reads a struct and all that it embeds, directly or not.
   *
   * @param models where the models are put by name, and where those that are there already stay
   * @return the struct's name
   */
  public QualifiedName readInto(
      SequencedMap<QualifiedName, StructModel> models, TypeElement struct) {
    for (TypeElement type : withEmbedded(struct)) {
      QualifiedName name = TypeReader.nameOf(type);
      if (!models.containsKey(name)) {
        models.put(name, read(type));
      }
    }
    return TypeReader.nameOf(struct);
  }

  /** Whether all types in the fields of the struct, and of those that it embeds, exist. */
  public static boolean isComplete(TypeElement struct) {
    SequencedSet<TypeElement> all = withEmbedded(struct);
    return all.stream().allMatch(TaggingReader::isComplete)
        && all.stream()
            .flatMap(type -> abstractMethods(type).stream())
            .flatMap(method ->
                Stream.concat(
                    Stream.of(method.getReturnType()),
                    method.getParameters().stream().map(VariableElement::asType)))
            .noneMatch(mentioned -> mentioned.getKind() == TypeKind.ERROR);
  }

  private StructModel read(TypeElement type) {
    Map<String, List<SetterModel>> setters = new LinkedHashMap<>();
    List<ExecutableElement> getters = new ArrayList<>();
    Set<Element> operations = AtomicReader.operationsIn(type);
    for (ExecutableElement method : abstractMethods(type)) {
      if (operations.contains(method)) {
        continue;
      }
      switch (Shape.of(method)) {
        case GETTER -> getters.add(method);
        case SETTER ->
            setters
                .computeIfAbsent(method.getSimpleName().toString(), _ -> new ArrayList<>())
                .add(setter(method));
        case STRAY, GENERIC -> {}
      }
    }
    List<FieldModel> fields = getters.stream().map(getter -> field(getter, setters)).toList();
    fields.forEach(field -> setters.remove(field.name()));
    return new StructModel(
        TypeReader.nameOf(type),
        DeclarationReader.read(type, scopes),
        fields,
        setters.values().stream().flatMap(List::stream).toList(),
        StrayReader.read(type, elements),
        StrayReader.behaviours(type),
        Place.of(type));
  }

  private static FieldModel field(
      ExecutableElement getter, Map<String, List<SetterModel>> setters) {
    String name = getter.getSimpleName().toString();
    return new FieldModel(
        name,
        TypeReader.read(getter.getReturnType()),
        getter.getParameters().size(),
        MarkReader.read(getter),
        setters.getOrDefault(name, List.of()),
        Place.of(getter));
  }

  private static SetterModel setter(ExecutableElement method) {
    VariableElement value = method.getParameters().getLast();
    return new SetterModel(
        method.getSimpleName().toString(),
        TypeReader.read(value.asType()),
        method.getParameters().size() - 1,
        MarkReader.read(method),
        Place.of(method),
        Place.of(value));
  }

  /** The methods without a body that the type itself declares, in order. */
  static List<ExecutableElement> abstractMethods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .toList();
  }

  /** The structs that a type extends directly: their fields come first. */
  static Stream<TypeElement> headersOf(TypeElement type) {
    return type.getInterfaces().stream().flatMap(ModelReader::structOf);
  }

  /** The fields of those structs, and of those that they extend, with their setters. */
  static Set<ExecutableElement> methodsOfHeaders(TypeElement type) {
    Set<ExecutableElement> methods = new LinkedHashSet<>();
    headersOf(type)
        .forEach(header -> {
          methods.addAll(abstractMethods(header));
          methods.addAll(methodsOfHeaders(header));
        });
    return methods;
  }

  private static SequencedSet<TypeElement> withEmbedded(TypeElement struct) {
    SequencedSet<TypeElement> all = new LinkedHashSet<>();
    Deque<TypeElement> pending = new ArrayDeque<>(List.of(struct));
    while (!pending.isEmpty()) {
      TypeElement type = pending.remove();
      if (all.add(type)) {
        headersOf(type).forEach(pending::add);
        embeddedIn(type).forEach(pending::add);
        TaggingReader.permitted(type)
            .filter(permitted -> permitted.getAnnotation(Struct.class) != null)
            .forEach(pending::add);
      }
    }
    return all;
  }

  private static Stream<TypeElement> embeddedIn(TypeElement type) {
    return abstractMethods(type).stream()
        .filter(method -> method.getReturnType().getKind() == TypeKind.DECLARED)
        .filter(method -> method.getAnnotation(Ref.class) == null)
        .map(ExecutableElement::getReturnType)
        .flatMap(ModelReader::structOf);
  }

  private static Stream<TypeElement> structOf(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && element.getAnnotation(Struct.class) != null
        ? Stream.of(element)
        : Stream.empty();
  }
}
