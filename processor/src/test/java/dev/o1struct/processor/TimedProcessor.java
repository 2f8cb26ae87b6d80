package dev.o1struct.processor;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** The processor with stop-watches, for {@link ProcessorSpeed}. */
public final class TimedProcessor extends AbstractProcessor {
  private static long nanoseconds;
  private static long filerNanoseconds;

  private final StructProcessor processor = new StructProcessor();

  /** Time within the processor so far. */
  static long milliseconds() {
    return nanoseconds / 1_000_000;
  }

  /** What of that javac's {@code Filer} took to create files. */
  static long filerMilliseconds() {
    return filerNanoseconds / 1_000_000;
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
    Filer filer = (Filer) proxy(Filer.class, timing(environment.getFiler()));
    processor.init(
        (ProcessingEnvironment)
            proxy(
                ProcessingEnvironment.class,
                (_, method, arguments) ->
                    method.getName().equals("getFiler")
                        ? filer
                        : method.invoke(environment, arguments)));
  }

  private static Object proxy(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(
        TimedProcessor.class.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private static InvocationHandler timing(Filer filer) {
    return (_, method, arguments) -> {
      long start = System.nanoTime();
      try {
        return method.invoke(filer, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause() instanceof IOException failure ? failure : e;
      } finally {
        filerNanoseconds += System.nanoTime() - start;
      }
    };
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    long start = System.nanoTime();
    processor.process(annotations, round);
    nanoseconds += System.nanoTime() - start;
    return false;
  }
}
