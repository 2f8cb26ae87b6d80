package dev.o1struct.processor;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import dev.o1struct.annotations.Struct;
import dev.o1struct.runtime.heap.Heap;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A compilation in memory with the processor, and the classes that came out of it. */
public final class Compiled extends ClassLoader {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:@\\w+(?:\\([^)]*\\))? )*(?:public |abstract |final |sealed |non-sealed )*"
              + "(?:interface|class|record|enum|@interface) (\\w+)");

  /** What a program that uses structs has, so that javac looks through few files. */
  private static final List<File> CLASS_PATH =
      List.of(home(Struct.class), home(Heap.class), home(Nullable.class));

  /** What has been compiled cleanly, by options and sources: many tests begin alike. */
  private static final Map<List<String>, Compilation> CLEAN = new ConcurrentHashMap<>();

  private final Compilation compilation;
  private final Map<String, JavaFileObject> classes = new HashMap<>();

  private Compiled(Compilation compilation) {
    super(Compiled.class.getClassLoader());
    this.compilation = compilation;
    if (compilation.status() != Compilation.Status.FAILURE) {
      for (JavaFileObject file : compilation.generatedFiles()) {
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
          String path = file.toUri().getPath();
          String name = path.substring(path.indexOf("CLASS_OUTPUT/") + 13).replace('/', '.');
          classes.put(name.substring(0, name.length() - ".class".length()), file);
        }
      }
    }
  }

  /** Compiles without expecting anything; the annotations are imported where not done yet. */
  static Compiled attempt(Compiler compiler, String... sources) {
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      files.add(JavaFileObjects.forSourceString(nameOf(source), source));
    }
    return new Compiled(compiler.compile(files));
  }

  /** Compiles with all warnings on, and expects neither error nor warning. */
  static Compiled cleanly(String... sources) {
    return cleanly(List.of(), sources);
  }

  /** The same with options of the processor. The classes are new ones each time. */
  static Compiled cleanly(List<String> options, String... sources) {
    List<String> key = new ArrayList<>(options);
    key.addAll(List.of(sources));
    Compilation known = CLEAN.get(key);
    if (known != null) {
      return new Compiled(known);
    }
    Compiled compiled = cleanlyAnew(options, sources);
    CLEAN.put(key, compiled.compilation);
    return compiled;
  }

  /** The same, compiled once more if it has been already. */
  static Compiled cleanlyAnew(List<String> options, String... sources) {
    Compiler usual = compiler(new StructProcessor());
    List<String> all = new ArrayList<>(usual.options());
    all.addAll(options);
    Compiled compiled = attempt(usual.withOptions(all), sources);
    assertEquals("", compiled.messages(), compiled::generatedSources);
    return compiled;
  }

  /** javac with that processor and all warnings but that nobody claims the annotations. */
  static Compiler compiler(StructProcessor processor) {
    return Compiler.javac()
        .withClasspath(CLASS_PATH)
        .withProcessors(processor)
        .withOptions("--release", "25", "-Xlint:all,-processing");
  }

  /** The folder or jar that a class is of. */
  private static File home(Class<?> type) {
    return new File(
        URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static String nameOf(String source) {
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in source:\n" + source);
    }
    Matcher packageName = PACKAGE.matcher(source);
    return packageName.find() ? packageName.group(1) + "." + type.group(1) : type.group(1);
  }

  /**
   * An error or a warning, and the path of the file that it is in, which may be a generated one.
   */
  record Problem(String path, String message) {}

  List<Problem> problems() {
    return diagnostics()
        .map(diagnostic -> {
          JavaFileObject source = diagnostic.getSource();
          return new Problem(source == null ? "" : source.getName(), diagnostic.getMessage(null));
        })
        .toList();
  }

  /** Errors and warnings, one per line: {@code Foo.java:3: [RULE] text}. */
  String messages() {
    return diagnostics().map(Compiled::describe).collect(joining("\n"));
  }

  private Stream<Diagnostic<? extends JavaFileObject>> diagnostics() {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE);
  }

  List<Diagnostic<? extends JavaFileObject>> errors() {
    return compilation.errors();
  }

  private static String describe(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String file = source == null ? "" : source.getName().replaceFirst(".*/", "");
    return file + ":" + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(null);
  }

  /** The text of a generated file. */
  String source(String qualifiedName) {
    return compilation
        .generatedFile(StandardLocation.SOURCE_OUTPUT, qualifiedName.replace('.', '/') + ".java")
        .map(Compiled::textOf)
        .orElseThrow(() -> new AssertionError("not generated: name=" + qualifiedName));
  }

  /** The text of a file beside the generated sources. */
  String resource(String path) {
    return compilation
        .generatedFile(StandardLocation.SOURCE_OUTPUT, path)
        .map(Compiled::textOf)
        .orElseThrow(() -> new AssertionError("not generated: path=" + path));
  }

  /** The paths of all files beside the generated sources. */
  List<String> resources() {
    return compilation.generatedFiles().stream()
        .filter(file -> file.getKind() == JavaFileObject.Kind.OTHER)
        .map(file -> file.getName().replaceFirst(".*SOURCE_OUTPUT/", ""))
        .sorted()
        .toList();
  }

  /** All generated files, for the messages of failing tests. */
  String generatedSources() {
    return compilation.status() == Compilation.Status.FAILURE
        ? "(compilation failed)\n" + messages()
        : compilation.generatedSourceFiles().stream().map(Compiled::textOf).collect(joining("\n"));
  }

  /** What javac makes of all generated sources before it looks at what names mean. */
  Iterable<? extends CompilationUnitTree> generatedTrees() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    return ((JavacTask)
            javac.getTask(null, null, null, null, null, compilation.generatedSourceFiles()))
        .parse();
  }

  /** The names of all generated files. */
  List<String> generatedFiles() {
    return compilation.generatedSourceFiles().stream()
        .map(file -> file.getName().replaceFirst(".*SOURCE_OUTPUT/", ""))
        .sorted()
        .toList();
  }

  private static String textOf(JavaFileObject file) {
    try {
      return file.getCharContent(false).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was generated for a struct, loaded. */
  GeneratedStruct struct(String qualifiedName) {
    return new GeneratedStruct(this, qualifiedName);
  }

  /** Calls a public static method of a class: the only one of that name. Never gives null. */
  Object invoke(String name, String method, @Nullable Object... arguments) {
    try {
      for (Method candidate : load(name).getMethods()) {
        if (candidate.getName().equals(method)) {
          return Objects.requireNonNullElse(candidate.invoke(null, arguments), "void");
        }
      }
      throw new AssertionError("no method: class=" + name + " method=" + method);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name + "." + method, e);
    }
  }

  Class<?> load(String name) {
    try {
      return loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    JavaFileObject file = classes.get(name);
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    try (var bytes = file.openInputStream()) {
      byte[] code = bytes.readAllBytes();
      return defineClass(name, code, 0, code.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
