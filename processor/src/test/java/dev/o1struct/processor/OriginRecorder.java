package dev.o1struct.processor;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The processor, with a filer that notes from which elements each file originates. */
@SupportedAnnotationTypes("dev.o1struct.annotations.*")
final class OriginRecorder extends AbstractProcessor {
  private final StructProcessor processor = new StructProcessor();
  private final List<String> origins = new ArrayList<>();
  private final String unwritable;

  /** Fails to create the file of the class with that name. */
  OriginRecorder(String unwritable) {
    this.unwritable = unwritable;
  }

  List<String> origins() {
    return origins;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Filer filer =
        proxy(
            Filer.class,
            environment.getFiler(),
            (method, arguments) -> {
              if (method.equals("createSourceFile")) {
                origins.add(arguments[0] + " from " + Arrays.asList((Element[]) arguments[1]));
                if (arguments[0].equals(unwritable)) {
                  throw new IOException("disk full");
                }
              }
              return null;
            });
    processor.init(
        proxy(
            ProcessingEnvironment.class,
            environment,
            (method, _) -> method.equals("getFiler") ? filer : null));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    processor.process(annotations, round);
    return false;
  }

  private interface Interception {
    @Nullable Object before(String method, Object[] arguments) throws IOException;
  }

  private static <T> T proxy(Class<T> type, T target, Interception interception) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              Object[] given = arguments == null ? new Object[0] : arguments;
              Object intercepted = interception.before(method.getName(), given);
              if (intercepted != null) {
                return intercepted;
              }
              try {
                return method.invoke(target, given);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            }));
  }
}
