package dev.o1struct.processor;

import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.layout.LayoutPlanner;
import dev.o1struct.processor.model.Declaration;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.rules.EmbeddingRules;
import dev.o1struct.processor.rules.LayoutRules;
import dev.o1struct.processor.rules.StructRules;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which structs are right, which are wrong and why, and which merely embed a wrong one: those are
 * neither blamed nor generated.
 */
final class Judgement {
  private final SequencedMap<QualifiedName, TypedStruct> models;
  private final Map<QualifiedName, List<Problem>> problems = new HashMap<>();
  private final Set<QualifiedName> unsound = new HashSet<>();
  private final LayoutPlanner planner;

  private Judgement(SequencedMap<QualifiedName, TypedStruct> models) {
    this.models = models;
    this.planner = new LayoutPlanner(models);
  }

  /** Applies all rules. The models include all embedded structs. */
  static Judgement of(SequencedMap<QualifiedName, TypedStruct> models) {
    Judgement judgement = new Judgement(models);
    models.values().forEach(judgement::checkAlone);
    EmbeddingRules.recursions(models)
        .forEach((name, problem) -> judgement.blame(name, List.of(problem)));
    judgement.spreadToEmbedders();
    judgement.checkLayouts();
    return judgement;
  }

  /** What is wrong with the struct itself. */
  List<Problem> problems(QualifiedName name) {
    return problems.getOrDefault(name, List.of());
  }

  /** The layout, if the struct and all that it embeds obey the rules. */
  Optional<LayoutPlan> plan(QualifiedName name) {
    return unsound.contains(name) ? Optional.empty() : Optional.of(planner.plan(name));
  }

  private void checkAlone(TypedStruct model) {
    try {
      blame(model.name(), StructRules.check(model));
    } catch (RuntimeException bug) {
      String struct = model.name().displayName();
      blame(model.name(), List.of(Problem.bug(struct, model.place(), bug)));
    }
  }

  private void blame(QualifiedName name, List<Problem> found) {
    if (!found.isEmpty()) {
      problems.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(found);
      unsound.add(name);
    }
  }

  /** Whoever embeds an unsound struct is unsound, and so on until nothing changes. */
  private void spreadToEmbedders() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (TypedStruct model : models.values()) {
        if (!unsound.contains(model.name())
            && EmbeddingRules.embeddedIn(model).stream().anyMatch(unsound::contains)) {
          changed = unsound.add(model.name());
        }
      }
    }
  }

  private List<Problem> checkLayout(TypedStruct model) {
    try {
      return LayoutRules.check(model, planner);
    } catch (RuntimeException bug) {
      return List.of(Problem.bug(model.name().displayName(), model.place(), bug));
    }
  }

  /** What makes the struct's layout wrong if it is wrong itself: of a case not its union. */
  private static Stream<QualifiedName> containedIn(TypedStruct model) {
    Declaration declaration = model.declaration();
    return EmbeddingRules.embeddedIn(model).stream()
        .filter(name -> !declaration.tagging().isCase() || !declaration.headers().contains(name));
  }

  /** Blames wrong layouts, but not those that are wrong only because of one that they embed. */
  private void checkLayouts() {
    Map<QualifiedName, List<Problem>> wrong = new LinkedHashMap<>();
    for (TypedStruct model : models.values()) {
      List<Problem> found = unsound.contains(model.name()) ? List.of() : checkLayout(model);
      if (!found.isEmpty()) {
        wrong.put(model.name(), found);
      }
    }
    wrong.forEach((name, found) -> {
      TypedStruct model = models.get(name);
      if (model != null && containedIn(model).noneMatch(wrong::containsKey)) {
        blame(name, found);
      }
    });
    unsound.addAll(wrong.keySet());
    spreadToEmbedders();
  }
}
