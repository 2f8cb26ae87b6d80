package dev.o1struct.processor;

import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The processor with stop-watches, for {@link ProcessorSpeed}. */
public final class TimedProcessor extends AbstractProcessor {
  private final StructProcessor processor = new StructProcessor();
  private @Nullable TimedFiler filer;
  private long nanoseconds;

  /** Time within the processor so far. */
  long milliseconds() {
    return nanoseconds / 1_000_000;
  }

  /** What of that javac took to make source files and to write them. */
  long filesMilliseconds() {
    return filer == null ? 0 : filer.nanoseconds() / 1_000_000;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.getSupportedOptions();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    filer = new TimedFiler(environment.getFiler());
    processor.init(
        (ProcessingEnvironment)
            Proxy.newProxyInstance(
                TimedProcessor.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (_, method, arguments) ->
                    method.getName().equals("getFiler")
                        ? filer
                        : method.invoke(environment, arguments)));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    long start = System.nanoTime();
    processor.process(annotations, round);
    nanoseconds += System.nanoTime() - start;
    return false;
  }
}
