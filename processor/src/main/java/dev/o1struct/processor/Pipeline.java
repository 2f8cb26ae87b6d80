package dev.o1struct.processor;

import dev.o1struct.processor.emit.SourceFile;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.read.ModelReader;
import dev.o1struct.processor.rules.EmbeddingRules;
import dev.o1struct.processor.rules.Problem;
import dev.o1struct.processor.rules.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;

/** The one way through: reads structs, judges them, reports all problems, writes what is right. */
final class Pipeline {
  private final ModelReader reader;
  private final Function<LayoutPlan, List<SourceFile>> emitter;
  private final Filer filer;
  private final Reporter reporter;

  /** The structs of this compilation, earlier rounds included: their problems are reported. */
  private final Set<QualifiedName> judged = new HashSet<>();

  Pipeline(
      ModelReader reader,
      Function<LayoutPlan, List<SourceFile>> emitter,
      Filer filer,
      Reporter reporter) {
    this.reader = reader;
    this.emitter = emitter;
    this.filer = filer;
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
        write(file, origin);
      }
    } catch (RuntimeException bug) {
      reporter.report(Problem.bug(plan.name().displayName(), Place.of(origin), bug));
    }
  }

  private void write(SourceFile file, TypeElement origin) {
    String name = file.name().toString();
    try (Writer writer = filer.createSourceFile(name, origin).openWriter()) {
      writer.write(file.text());
    } catch (FilerException exists) {
      String explanation =
          "%s is generated for %s, but there is a class of that name; rename one of them"
              .formatted(file.name().displayName(), origin.getSimpleName());
      reporter.report(new Problem(Rule.NAME_CLASH, explanation, Place.of(origin)));
    } catch (IOException failure) {
      String explanation =
          "%s could not be written; see to the compiler's output folder: %s"
              .formatted(name, failure);
      reporter.report(new Problem(Rule.CANNOT_WRITE, explanation, Place.of(origin)));
    }
  }
}
