package dev.o1struct.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The processor with a stop-watch, for {@link ProcessorSpeed}. */
public final class TimedProcessor extends AbstractProcessor {
  private static long nanoseconds;

  private final StructProcessor processor = new StructProcessor();

  /** Time within the processor so far. */
  static long milliseconds() {
    return nanoseconds / 1_000_000;
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
    processor.init(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    long start = System.nanoTime();
    processor.process(annotations, round);
    nanoseconds += System.nanoTime() - start;
    return false;
  }
}
