package dev.o1struct.player.launch;

import dev.o1struct.annotations.Struct;
import dev.o1struct.player.action.Program;
import dev.o1struct.recompiler.emit.SourceFile;
import dev.o1struct.runtime.heap.Heap;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Recompiled sources to loaded classes: javac and the annotation processor run in this process, and
 * nothing is written to disk.
 */
public final class MovieCompiler {
  /** Package of the recompiled classes. */
  public static final String PACKAGE = "movie";

  private static final String PROCESSOR_PACKAGE = "dev.o1struct.processor";

  private MovieCompiler() {}

  /** Compiles and loads {@code sources}; the result's {@code swf()} gives {@code swf} back. */
  public static Program compile(List<SourceFile> sources, byte[] swf) throws PlayException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new PlayException(
          "this Java runtime has no compiler: start the player with a JDK 25 or newer");
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (ClassesInMemory classes =
        new ClassesInMemory(
            compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8))) {
      List<SourceInMemory> units =
          sources.stream().map(file -> new SourceInMemory(file.path(), file.text())).toList();
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, classes, problems, options(), null, units);
      task.setProcessors(List.of(structProcessor()));
      if (!task.call()) {
        throw new PlayException("the recompiled movie does not compile: " + firstError(problems));
      }
      return load(new MovieClassLoader(classes.classFiles(), swf, parent()));
    } catch (java.io.IOException closing) {
      throw new PlayException("javac's file manager does not close: " + closing.getMessage());
    }
  }

  private static ClassLoader parent() {
    return MovieCompiler.class.getClassLoader();
  }

  private static List<String> options() {
    return List.of("-classpath", classPath(), "-Xlint:none", "-g:source,lines");
  }

  /** Where emitted code finds the player, the runtime and the annotations: one jar, or several. */
  private static String classPath() {
    return Stream.of(Program.class, Heap.class, Struct.class)
        .map(MovieCompiler::location)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException("code source is no URI: class=" + type.getName(), impossible);
    }
  }

  private static Processor structProcessor() {
    return ServiceLoader.load(Processor.class, parent()).stream()
        .filter(provider -> provider.type().getPackageName().equals(PROCESSOR_PACKAGE))
        .map(ServiceLoader.Provider::get)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("no processor on the path: package=" + PROCESSOR_PACKAGE));
  }

  private static String firstError(DiagnosticCollector<JavaFileObject> problems) {
    return problems.getDiagnostics().stream()
        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
        .map(problem -> problem.toString().lines().findFirst().orElse(""))
        .findFirst()
        .orElse("javac gave no reason");
  }

  private static Program load(ClassLoader loader) {
    try {
      return loader
          .loadClass(PACKAGE + ".Movie")
          .asSubclass(Program.class)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(
          "the recompiled movie does not load: class=" + PACKAGE + ".Movie", impossible);
    }
  }
}
