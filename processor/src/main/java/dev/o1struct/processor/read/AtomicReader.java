package dev.o1struct.processor.read;

import static java.util.stream.Collectors.toSet;

import dev.o1struct.annotations.Atomic;
import dev.o1struct.processor.model.AtomicMethod;
import dev.o1struct.processor.model.AtomicOperation;
import dev.o1struct.processor.model.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads which fields are atomic, and the operations on them that a struct declares. */
final class AtomicReader {
  private AtomicReader() {}

  /** The operations on an atomic field that are declared beside its getter. */
  static List<AtomicMethod> declared(Element getter) {
    return Arrays.stream(AtomicOperation.values())
        .flatMap(operation -> named(getter, operation).map(found -> declared(operation, found)))
        .toList();
  }

  /** The methods that a type declares as operations on its atomic fields: they are no fields. */
  static Set<Element> operationsIn(TypeElement type) {
    return ModelReader.abstractMethods(type).stream()
        .filter(AtomicReader::isAtomic)
        .flatMap(getter ->
            Arrays.stream(AtomicOperation.values()).flatMap(operation -> named(getter, operation)))
        .collect(toSet());
  }

  private static boolean isAtomic(ExecutableElement method) {
    return method.getAnnotation(Atomic.class) != null && Shape.of(method) == Shape.GETTER;
  }

  private static Stream<ExecutableElement> named(Element getter, AtomicOperation operation) {
    String name = operation.nameFor(getter.getSimpleName().toString());
    return getter.getEnclosingElement() instanceof TypeElement type
        ? ModelReader.abstractMethods(type).stream()
            .filter(method -> method.getSimpleName().contentEquals(name))
        : Stream.empty();
  }

  private static AtomicMethod declared(AtomicOperation operation, ExecutableElement method) {
    return new AtomicMethod(
        operation,
        TypeReader.read(method.getReturnType()),
        method.getParameters().stream().map(value -> TypeReader.read(value.asType())).toList(),
        MarkReader.read(method).first() != null,
        Place.of(method));
  }
}
