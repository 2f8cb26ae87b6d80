package dev.o1struct.processor;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A project built as Gradle builds with isolating processors: what was generated from a source that
 * changed is deleted, then only that source is compiled, with the other classes on the class path.
 */
final class IncrementalBuild {
  private final Path sources;
  private final Path output;
  private final Map<Path, TreeSet<Path>> generatedFrom = new TreeMap<>();

  IncrementalBuild(Path folder) throws IOException {
    sources = Files.createDirectories(folder.resolve("src"));
    output = Files.createDirectories(folder.resolve("out"));
  }

  /** Adds a source or changes it. */
  void write(String name, String text) throws IOException {
    Files.writeString(sources.resolve(name + ".java"), text);
  }

  /** Compiles everything from nothing. */
  void buildAll() throws IOException {
    compile(list(sources));
  }

  /** Compiles the sources of these names; returns the files that were generated. */
  Set<String> rebuild(String... names) throws IOException {
    List<Path> changed = Stream.of(names).map(name -> sources.resolve(name + ".java")).toList();
    for (Path source : changed) {
      for (Path file :
          Objects.requireNonNullElse(generatedFrom.remove(source), new TreeSet<Path>())) {
        Files.delete(file);
      }
    }
    compile(changed);
    return changed.stream()
        .flatMap(source -> Objects.requireNonNull(generatedFrom.get(source)).stream())
        .map(file -> output.relativize(file).toString())
        .filter(file -> !file.endsWith(".class"))
        .collect(toCollection(TreeSet::new));
  }

  /** All that was written, by path. */
  Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : list(output)) {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      contents.put(output.relativize(file).toString(), bytes);
    }
    return contents;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void compile(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    String path = output + File.pathSeparator + System.getProperty("java.class.path");
    List<String> options =
        List.of(
            "--release",
            "25",
            "-implicit:none",
            "-classpath",
            path,
            "-d",
            output.toString(),
            "-s",
            output.toString(),
            "-Ao1struct.cHeader=include",
            "-Ao1struct.report=text,svg");
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var task =
          compiler.getTask(
              messages,
              new Recorder(manager),
              null,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new StructProcessor()));
      assertTrue(task.call(), messages::toString);
    }
  }

  /** Notes from which source each file originates, as javac tells the file manager since 18. */
  private final class Recorder extends ForwardingJavaFileManager<StandardJavaFileManager> {
    Recorder(StandardJavaFileManager manager) {
      super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutputForOriginatingFiles(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject... origins)
        throws IOException {
      JavaFileObject file =
          super.getJavaFileForOutputForOriginatingFiles(location, className, kind, origins);
      note(file, origins);
      return file;
    }

    @Override
    public FileObject getFileForOutputForOriginatingFiles(
        JavaFileManager.Location location,
        String packageName,
        String relativeName,
        FileObject... origins)
        throws IOException {
      FileObject file =
          super.getFileForOutputForOriginatingFiles(location, packageName, relativeName, origins);
      note(file, origins);
      return file;
    }

    private void note(FileObject file, FileObject... origins) {
      assertTrue(origins.length == 1, () -> file + " has not one origin but " + origins.length);
      Path origin = Path.of(origins[0].toUri());
      Path source = origin.startsWith(output) ? sourceOf(origin) : origin;
      generatedFrom.computeIfAbsent(source, _ -> new TreeSet<>()).add(Path.of(file.toUri()));
    }

    /** The source of a file that was itself generated. */
    private Path sourceOf(Path generated) {
      List<Path> sources = new ArrayList<>();
      generatedFrom.forEach((source, files) -> {
        if (files.contains(generated)) {
          sources.add(source);
        }
      });
      return sources.getFirst();
    }
  }
}
