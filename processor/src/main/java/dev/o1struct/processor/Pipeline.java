package dev.o1struct.processor;

import dev.o1struct.processor.Writing.Draft;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.read.ModelReader;
import dev.o1struct.processor.rules.EmbeddingRules;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** The one way through: reads structs, judges them, reports all problems, writes what is right. */
final class Pipeline {
  private final ModelReader reader;
  private final Writing writing;
  private final Reporter reporter;

  /** The structs of this compilation, earlier rounds included: their problems are reported. */
  private final Set<QualifiedName> judged = new HashSet<>();

  Pipeline(ModelReader reader, Writing writing, Reporter reporter) {
    this.reader = reader;
    this.writing = writing;
    this.reporter = reporter;
  }

  void run(Collection<TypeElement> structs) {
    SequencedMap<QualifiedName, StructModel> declared = new LinkedHashMap<>();
    SequencedMap<QualifiedName, TypeElement> origins = read(structs, declared);
    SequencedMap<QualifiedName, TypedStruct> models = new LinkedHashMap<>();
    declared.forEach((name, model) -> models.put(name, TypedStruct.of(model)));
    judged.addAll(origins.keySet());
    Judgement judgement = Judgement.of(models);
    List<Draft> drafts = new ArrayList<>();
    origins.forEach((name, origin) -> {
      List<Problem> problems = problems(name, models, judgement);
      problems.forEach(reporter::report);
      if (problems.isEmpty()) {
        judgement.plan(name).ifPresent(plan -> drafts.add(new Draft(plan, origin)));
      }
    });
    writing.write(drafts);
  }

  /** At the end of a compilation without errors. */
  void finish() {
    writing.finish();
  }

  private SequencedMap<QualifiedName, TypeElement> read(
      Collection<TypeElement> structs, SequencedMap<QualifiedName, StructModel> models) {
    SequencedMap<QualifiedName, TypeElement> origins = new LinkedHashMap<>();
    for (TypeElement struct : structs) {
      try {
        origins.put(reader.readInto(models, struct), struct);
      } catch (RuntimeException bug) {
        reporter.report(Problem.bug(struct.getSimpleName().toString(), Place.of(struct), bug));
      }
    }
    return origins;
  }

  /** The struct's own problems, and those of structs it embeds that are not of this compilation. */
  private List<Problem> problems(
      QualifiedName name, SequencedMap<QualifiedName, TypedStruct> models, Judgement judgement) {
    List<Problem> problems = new ArrayList<>(judgement.problems(name));
    TypedStruct model = models.get(name);
    if (model != null) {
      for (QualifiedName embedded : new HashSet<>(EmbeddingRules.embeddedIn(model))) {
        if (!judged.contains(embedded)) {
          judgement.problems(embedded).stream()
              .limit(1)
              .flatMap(broken -> EmbeddingRules.broken(model, embedded, broken).stream())
              .forEach(problems::add);
        }
      }
    }
    return problems;
  }
}
