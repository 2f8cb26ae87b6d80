package dev.o1struct.processor;

import com.google.auto.service.AutoService;
import dev.o1struct.annotations.Struct;
import dev.o1struct.processor.emit.SourceFile;
import dev.o1struct.processor.layout.LayoutPlanner;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.read.ModelReader;
import dev.o1struct.processor.rules.Problem;
import dev.o1struct.processor.rules.StructRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Writes static accessors, a flyweight and a pool for every interface annotated as a struct. */
@AutoService(Processor.class)
@SupportedAnnotationTypes("dev.o1struct.annotations.*")
public final class StructProcessor extends AbstractProcessor {
  /** For the compiler, which finds the processor as a service. */
  public StructProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /**
   * Claims the annotations: javac's {@code -Xlint:processing} warns of those that nobody claims.
   */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Set<TypeElement> types =
        new LinkedHashSet<>(ElementFilter.typesIn(round.getElementsAnnotatedWith(Struct.class)));
    ModelReader reader = new ModelReader(processingEnv.getElementUtils());
    SequencedMap<QualifiedName, StructModel> models = reader.readWithEmbedded(types);
    LayoutPlanner planner = new LayoutPlanner(models);
    Reporter reporter = new Reporter(processingEnv.getMessager());
    for (StructModel model : models.values()) {
      if (!(model.place().element() instanceof TypeElement type) || !types.contains(type)) {
        continue;
      }
      try {
        List<Problem> problems = new ArrayList<>(StructRules.check(model));
        problems.forEach(reporter::report);
        if (problems.isEmpty()) {
          SourceFile.of(planner.plan(model.name())).forEach(file -> write(file, type));
        }
      } catch (RuntimeException bug) {
        reporter.reportBug(type, bug);
      }
    }
    return true;
  }

  private void write(SourceFile file, TypeElement origin) {
    try (Writer writer =
        processingEnv.getFiler().createSourceFile(file.name().toString(), origin).openWriter()) {
      writer.write(file.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
