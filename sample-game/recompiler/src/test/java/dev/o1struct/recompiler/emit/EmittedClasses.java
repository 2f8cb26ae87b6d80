package dev.o1struct.recompiler.emit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Emitted source, compiled with all warnings as errors beside stand-ins for what it uses: these, in
 * {@code src/test/resources/standins}, say in Java what emitted code expects of the player.
 */
final class EmittedClasses extends ClassLoader {
  private final Map<String, ByteArrayOutputStream> classes;

  private EmittedClasses(Map<String, ByteArrayOutputStream> classes) {
    this.classes = classes;
  }

  /** Compiles; fails with javac's messages. */
  static EmittedClasses compile(List<SourceFile> files) {
    var sources = new ArrayList<JavaFileObject>();
    files.forEach(file -> sources.add(new Source(file.path(), file.text())));
    files.stream()
        .filter(f -> f.path().contains("/Registers"))
        .forEach(f -> sources.add(struct(f)));
    sources.addAll(standIns());
    var compiler = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var classes = new HashMap<String, ByteArrayOutputStream>();
    try (var manager = new Manager(compiler.getStandardFileManager(null, null, null), classes)) {
      var options = List.of("-proc:none", "-Xlint:all,-serial,-options");
      var task = compiler.getTask(null, manager, diagnostics, options, null, sources);
      boolean compiled = task.call();
      if (!compiled || !diagnostics.getDiagnostics().isEmpty()) {
        throw new AssertionError("javac: " + diagnostics.getDiagnostics());
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return new EmittedClasses(classes);
  }

  /** Of the emitted package, by name with dots. */
  Map<String, byte[]> classesOf(String packageName) {
    var found = new HashMap<String, byte[]>();
    classes.forEach((name, content) -> {
      if (name.startsWith(packageName + ".")) {
        found.put(name, content.toByteArray());
      }
    });
    return found;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    var content = classes.get(name);
    if (content == null) {
      throw new ClassNotFoundException(name);
    }
    byte[] bytes = content.toByteArray();
    return defineClass(name, bytes, 0, bytes.length);
  }

  /** Stands in for what the annotation processor makes of a register frame. */
  private static JavaFileObject struct(SourceFile file) {
    var path = file.path().replace(".java", "Struct.java");
    var className = path.substring(path.lastIndexOf('/') + 1, path.length() - 5);
    var packageName = path.substring(0, path.lastIndexOf('/')).replace('/', '.');
    int count = Integer.parseInt(className.replaceAll("\\D", ""));
    return new Source(
        path,
        """
        package %s;
        final class %s {
          static final long SIZE = %d;
          private %s() {}
          static long register(long f, int index) {
            return f + 32 * index;
          }
        }
        """
            .formatted(packageName, className, 32 * count, className));
  }

  private static List<JavaFileObject> standIns() {
    var folder = Path.of(System.getProperty("basedir", "."), "src/test/resources/standins");
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> (JavaFileObject) new Source(folder.relativize(file).toString(), text(file)))
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Target extends SimpleJavaFileObject {
    private final ByteArrayOutputStream content;

    Target(String name, ByteArrayOutputStream content) {
      super(URI.create("bytes:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.content = content;
    }

    @Override
    public OutputStream openOutputStream() {
      return content;
    }
  }

  private static final class Manager extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes;

    Manager(JavaFileManager manager, Map<String, ByteArrayOutputStream> classes) {
      super(manager);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      var content = new ByteArrayOutputStream();
      classes.put(className, content);
      return new Target(className, content);
    }
  }
}
