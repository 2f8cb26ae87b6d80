package dev.o1struct.processor;

import com.google.auto.service.AutoService;
import dev.o1struct.annotations.Struct;
import dev.o1struct.processor.emit.Door;
import dev.o1struct.processor.emit.SourceFile;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.read.ModelReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Writes static accessors, a flyweight and a pool for every interface annotated as a struct.
 *
 * <p>A struct that mentions a type which does not exist waits for the next round, since another
 * processor may write that type. If nobody does, javac reports the missing type.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("dev.o1struct.annotations.*")
@SupportedOptions({
  GenerationOptions.CHECKS,
  GenerationOptions.BACKEND,
  GenerationOptions.HEADER,
  GenerationOptions.REPORT,
  GenerationOptions.LOCK,
  GenerationOptions.LOCK_UPDATE
})
public final class StructProcessor extends AbstractProcessor {
  private final @Nullable Function<LayoutPlan, List<SourceFile>> emitter;
  private final Set<String> waiting = new LinkedHashSet<>();
  private @Nullable Pipeline pipeline;

  /** For the compiler, which finds the processor as a service. */
  public StructProcessor() {
    this(null);
  }

  /** With another emitter than that of the options. */
  StructProcessor(@Nullable Function<LayoutPlan, List<SourceFile>> emitter) {
    this.emitter = emitter;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Reporter reporter = new Reporter(environment.getMessager());
    GenerationOptions options = new GenerationOptions(environment.getOptions(), reporter);
    Door door = options.door();
    pipeline =
        new Pipeline(
            new ModelReader(environment.getElementUtils()),
            new Writing(
                emitter != null ? emitter : plan -> SourceFile.of(plan, door),
                options.documents(),
                options.lock(),
                new Output(environment.getFiler(), reporter),
                reporter),
            reporter);
  }

  /**
   * Claims nothing: javac would then skip other processors, those for all annotations among them.
   */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!round.processingOver()) {
      Objects.requireNonNull(pipeline).run(complete(annotations, round));
    } else if (!round.errorRaised()) {
      Objects.requireNonNull(pipeline).finish();
    }
    return false;
  }

  /** The structs of this round and of those before whose types are all there now. */
  private List<TypeElement> complete(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Map<String, TypeElement> structs = new LinkedHashMap<>();
    for (String name : waiting) {
      TypeElement struct = processingEnv.getElementUtils().getTypeElement(name);
      if (struct != null) {
        structs.put(name, struct);
      }
    }
    for (TypeElement struct : declared(annotations, round)) {
      structs.put(struct.getQualifiedName().toString(), struct);
    }
    waiting.clear();
    List<TypeElement> complete = new ArrayList<>();
    structs.forEach((name, struct) -> {
      if (ModelReader.isComplete(struct)) {
        complete.add(struct);
      } else {
        waiting.add(name);
      }
    });
    return complete;
  }

  /** Looks for structs only where there are some, since javac then searches all types. */
  private static Set<TypeElement> declared(
      Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().contentEquals(Struct.class.getName())) {
        return ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation));
      }
    }
    return Set.of();
  }
}
