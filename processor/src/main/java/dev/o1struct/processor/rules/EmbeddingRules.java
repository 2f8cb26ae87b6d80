package dev.o1struct.processor.rules;

import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.Tagging;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import dev.o1struct.processor.types.TypedField;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules among structs that lie in each other: none contains itself, directly or not. */
public final class EmbeddingRules {
  private final Map<QualifiedName, TypedStruct> models;

  private EmbeddingRules(Map<QualifiedName, TypedStruct> models) {
    this.models = models;
  }

  /**
   * Looks for cycles.
   *
   * @return one problem for each cycle, by the first struct on it in the order of the models
   */
  public static Map<QualifiedName, Problem> recursions(
      SequencedMap<QualifiedName, TypedStruct> models) {
    EmbeddingRules rules = new EmbeddingRules(models);
    Map<QualifiedName, Problem> problems = new LinkedHashMap<>();
    Set<QualifiedName> explained = new HashSet<>();
    for (QualifiedName name : models.sequencedKeySet()) {
      List<Step> path = explained.contains(name) ? List.of() : rules.pathBackTo(name);
      if (!path.isEmpty()) {
        path.forEach(step -> explained.addAll(List.of(step.struct(), step.embedded())));
        problems.put(name, problem(name, path));
      }
    }
    return problems;
  }

  /**
   * One field on the way from a struct into an embedded one; no field where the way leads into the
   * header.
   */
  private record Step(TypedStruct model, @Nullable TypedField field, QualifiedName embedded) {
    QualifiedName struct() {
      return model.name();
    }

    String label() {
      return struct().displayName() + (field == null ? "" : "." + field.name());
    }

    Place place() {
      return field == null ? model.place() : field.place();
    }
  }

  /**
   * Blames an embedded struct from a class file, whose own place the user cannot see.
   *
   * @param struct the struct that embeds
   * @param embedded the struct that breaks a rule
   * @param broken what is wrong with it
   */
  public static List<Problem> broken(TypedStruct struct, QualifiedName embedded, Problem broken) {
    return steps(struct).stream()
        .filter(step -> step.embedded().equals(embedded))
        .map(step ->
            new Problem(
                Rule.EMBEDDED_BROKEN,
                "%s contains %s, which was compiled without the processor and breaks a rule: %s"
                    .formatted(step.label(), embedded.displayName(), broken.message()),
                step.place()))
        .toList();
  }

  /** The structs that lie in the struct by value, its header and its cases among them. */
  public static List<QualifiedName> embeddedIn(TypedStruct struct) {
    return steps(struct).stream().map(Step::embedded).toList();
  }

  private static List<Step> steps(TypedStruct struct) {
    List<Step> steps = new ArrayList<>();
    for (QualifiedName header : struct.declaration().headers()) {
      steps.add(new Step(struct, null, header));
    }
    for (Tagging.Case one : struct.declaration().tagging().cases()) {
      steps.add(new Step(struct, null, one.name()));
    }
    for (TypedField field : struct.fields()) {
      if (field.typeIfAny() instanceof FieldType.Embedded embedded) {
        steps.add(new Step(struct, field, embedded.name()));
      }
    }
    return steps;
  }

  /** The shortest way by which a struct comes to lie in itself, empty if there is none. */
  private List<Step> pathBackTo(QualifiedName start) {
    Deque<List<Step>> paths = new ArrayDeque<>();
    Set<QualifiedName> visited = new HashSet<>();
    paths.add(List.of());
    while (!paths.isEmpty()) {
      List<Step> path = paths.remove();
      TypedStruct at = models.get(path.isEmpty() ? start : path.getLast().embedded());
      for (Step step : at == null ? List.<Step>of() : contents(at)) {
        List<Step> longer = new ArrayList<>(path);
        longer.add(step);
        if (step.embedded().equals(start)) {
          return longer;
        }
        if (visited.add(step.embedded())) {
          paths.add(longer);
        }
      }
    }
    return List.of();
  }

  /**
   * What takes room in the struct: in a case of a tagged union not the union, but the common part.
   */
  private List<Step> contents(TypedStruct struct) {
    if (!struct.declaration().tagging().isCase()) {
      return steps(struct);
    }
    List<Step> contents = new ArrayList<>();
    for (Step step : steps(struct)) {
      TypedStruct union = models.get(step.embedded());
      if (step.field() != null || !struct.declaration().headers().contains(step.embedded())) {
        contents.add(step);
      } else if (union != null) {
        contents(union).stream().filter(inner -> !isCase(union, inner)).forEach(contents::add);
      }
    }
    return contents;
  }

  private static boolean isCase(TypedStruct union, Step step) {
    return union.declaration().tagging().cases().stream()
        .anyMatch(one -> step.field() == null && one.name().equals(step.embedded()));
  }

  private static Problem problem(QualifiedName name, List<Step> path) {
    TypedField first =
        path.stream().map(Step::field).filter(Objects::nonNull).findFirst().orElseThrow();
    String way = path.stream().map(Step::label).collect(Collectors.joining(" -> "));
    return new Problem(
        Rule.RECURSION,
        "%s contains itself by value: %s -> %s; write \"@Ref %s %s\" for a reference"
            .formatted(
                name.displayName(),
                way,
                name.displayName(),
                first.javaType(),
                first.declared().declarator()),
        path.getFirst().place());
  }
}
