package dev.o1struct.processor;

import dev.o1struct.processor.document.Documents;
import dev.o1struct.processor.emit.SourceFile;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.read.ModelReader;
import dev.o1struct.processor.rules.EmbeddingRules;
import dev.o1struct.processor.rules.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The one way through: reads structs, judges them, reports all problems, writes what is right. */
final class Pipeline {
  private final ModelReader reader;
  private final Function<LayoutPlan, List<SourceFile>> emitter;
  private final Documents documents;
  private final @Nullable LockFile lock;
  private final Output output;
  private final Reporter reporter;

  /** The structs of this compilation, earlier rounds included: their problems are reported. */
  private final Set<QualifiedName> judged = new HashSet<>();

  Pipeline(
      ModelReader reader,
      Function<LayoutPlan, List<SourceFile>> emitter,
      Documents documents,
      @Nullable LockFile lock,
      Output output,
      Reporter reporter) {
    this.reader = reader;
    this.emitter = emitter;
    this.documents = documents;
    this.lock = lock;
    this.output = output;
    this.reporter = reporter;
  }

  void run(Collection<TypeElement> structs) {
    SequencedMap<QualifiedName, StructModel> models = new LinkedHashMap<>();
    SequencedMap<QualifiedName, TypeElement> origins = read(structs, models);
    judged.addAll(origins.keySet());
    Judgement judgement = Judgement.of(models);
    origins.forEach((name, origin) -> {
      List<Problem> problems = problems(name, models, judgement);
      problems.forEach(reporter::report);
      if (problems.isEmpty()) {
        judgement.plan(name).ifPresent(plan -> generate(plan, origin));
      }
    });
  }

  /** At the end of a compilation without errors. */
  void finish() {
    if (lock != null) {
      lock.finish();
    }
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
      QualifiedName name, SequencedMap<QualifiedName, StructModel> models, Judgement judgement) {
    List<Problem> problems = new ArrayList<>(judgement.problems(name));
    StructModel model = models.get(name);
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

  private void generate(LayoutPlan plan, TypeElement origin) {
    try {
      for (SourceFile file : emitter.apply(plan)) {
        output.write(file, origin);
      }
      documents.of(plan).forEach(file -> output.write(file, origin));
      if (lock != null) {
        lock.check(plan, Place.of(origin));
      }
    } catch (RuntimeException bug) {
      reporter.report(Problem.bug(plan.name().displayName(), Place.of(origin), bug));
    }
  }
}
