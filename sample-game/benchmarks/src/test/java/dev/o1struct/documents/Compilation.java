package dev.o1struct.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources in one package, compiled together with the processor. */
final class Compilation {
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:@Struct(?:\\([^)]*\\))? )?(?:(?:public|sealed|non-sealed|final) )*(?:class|interface|enum) (\\w+)");

  private final Path folder;
  private final List<JavaFileObject> sources = new ArrayList<>();

  /** Into an empty folder. */
  Compilation(Path folder) {
    this.folder = folder;
  }

  /** The processor of structs, as javac finds it. */
  static Processor processor() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(found -> found.type().getName().startsWith("dev.o1struct."))
        .findFirst()
        .orElseThrow()
        .get();
  }

  /** Adds a file with one type. */
  void add(String text) {
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IllegalArgumentException("declares nothing: " + text);
    }
    URI name = URI.create("string:///" + type.group(1) + ".java");
    sources.add(
        new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
          }
        });
  }

  /** What the compiler says; empty if it finds no error. */
  String errors() {
    StringWriter messages = new StringWriter();
    JavaCompiler.CompilationTask task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                messages,
                null,
                null,
                List.of("-nowarn", "-d", folder.toString(), "-s", folder.toString()),
                null,
                sources);
    task.setProcessors(List.of(processor()));
    return task.call() ? "" : messages.toString();
  }

  /** The lines of all generated sources, without the white space around them. */
  List<String> generatedLines() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> Repository.read(file).lines())
          .map(String::strip)
          .collect(Collectors.toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
