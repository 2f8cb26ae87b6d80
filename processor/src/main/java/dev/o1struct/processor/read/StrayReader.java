package dev.o1struct.processor.read;

import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.StrayMethod;
import dev.o1struct.processor.model.StrayMethod.Reason;
import dev.o1struct.processor.model.StructModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the methods that have nothing to do in a struct. */
final class StrayReader {
  private StrayReader() {}

  static List<StrayMethod> read(TypeElement type, Elements elements) {
    List<StrayMethod> strays = new ArrayList<>();
    Set<ExecutableElement> ofHeaders = ModelReader.methodsOfHeaders(type);
    Set<Element> operations = AtomicReader.operationsIn(type);
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (operations.contains(method)) {
        continue;
      }
      if (method.getModifiers().contains(Modifier.ABSTRACT)) {
        readField(method, strays);
      } else {
        readBehaviour(method, strays);
        ofHeaders.stream()
            .filter(field -> elements.overrides(method, field, type))
            .map(field -> stray(inherited(field), Reason.HEADER_OVERRIDDEN, Place.of(method)))
            .forEach(strays::add);
      }
    }
    if (!type.getInterfaces().isEmpty()) { // javac takes its time over all members
      ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
          .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
          .filter(method -> !type.equals(method.getEnclosingElement()))
          .filter(method -> !ofHeaders.contains(method))
          .map(method -> stray(inherited(method), Reason.INHERITED, Place.of(type)))
          .forEach(strays::add);
    }
    return strays;
  }

  private static void readField(ExecutableElement method, List<StrayMethod> strays) {
    switch (Shape.of(method)) {
      case GENERIC -> strays.add(stray(signature(method), Reason.GENERIC, Place.of(method)));
      case STRAY -> strays.add(stray(signature(method), Reason.SHAPE, Place.of(method)));
      case GETTER, SETTER -> {}
    }
  }

  private static void readBehaviour(ExecutableElement method, List<StrayMethod> strays) {
    Place mark = MarkReader.read(method).first();
    if (mark != null) {
      strays.add(stray(signature(method), Reason.ANNOTATED_BEHAVIOUR, mark));
    }
  }

  /** The default methods of a struct. */
  static List<StructModel.Behaviour> behaviours(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(ExecutableElement::isDefault)
        .map(method ->
            new StructModel.Behaviour(
                method.getSimpleName().toString(), signature(method), Place.of(method)))
        .toList();
  }

  private static StrayMethod stray(String signature, Reason reason, Place place) {
    return new StrayMethod(signature, reason, place);
  }

  private static String inherited(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement owner
        ? owner.getSimpleName() + "." + signature(method)
        : signature(method);
  }

  private static String signature(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> TypeReader.read(parameter.asType()).toString())
        .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
  }
}
