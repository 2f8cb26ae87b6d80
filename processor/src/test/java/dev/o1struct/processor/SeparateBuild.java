package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.annotations.Struct;
import dev.o1struct.runtime.heap.Heap;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compilations one after the other, each of which sees nothing but class files of those before. */
final class SeparateBuild {
  private final Path folder;
  private final List<String> options;
  private String pathOption = "-classpath";
  private boolean processes = true;

  /** A build in that folder, with options of the processor. */
  SeparateBuild(Path folder, String... options) {
    this.folder = folder;
    this.options = List.of(options);
  }

  /** The same with libraries that are modules. */
  SeparateBuild ofModules() {
    pathOption = "--module-path";
    return this;
  }

  /** The same without the processor. */
  SeparateBuild withoutProcessor() {
    processes = false;
    return this;
  }

  /**
   * Compiles; any warning is an error.
   *
   * @param name of the folder with the classes
   * @param libraries folders that come before
   * @param files texts by path
   * @return the folder with the classes
   */
  Path compile(String name, List<Path> libraries, Map<String, String> files) throws IOException {
    Path sources = Files.createDirectories(folder.resolve(name + "-src"));
    Path output = Files.createDirectories(folder.resolve(name));
    List<Path> paths = new ArrayList<>();
    for (Map.Entry<String, String> source : files.entrySet()) {
      Path file = sources.resolve(source.getKey());
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      paths.add(Files.writeString(file, source.getValue()));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var task =
          compiler.getTask(
              messages,
              manager,
              null,
              options(output, libraries),
              null,
              manager.getJavaFileObjectsFromPaths(paths));
      task.setProcessors(processes ? List.of(new StructProcessor()) : List.of());
      assertEquals(true, task.call(), messages::toString);
    }
    return output;
  }

  private List<String> options(Path output, List<Path> libraries) {
    List<String> path = new ArrayList<>();
    libraries.forEach(library -> path.add(library.toString()));
    path.addAll(List.of(locationOf(Struct.class), locationOf(Heap.class)));
    List<String> all =
        new ArrayList<>(
            List.of("--release", "25", "-Xlint:all,-processing", "-Werror", "-implicit:none"));
    all.addAll(options);
    all.addAll(List.of("-d", output.toString(), pathOption, String.join(File.pathSeparator, path)));
    return all;
  }

  private static String locationOf(Class<?> type) {
    URI location = URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString());
    return Path.of(location).toString();
  }

  /** Classes of these folders; of those that are in several, the first. */
  static URLClassLoader load(Path... folders) throws IOException {
    URL[] urls = new URL[folders.length];
    for (int i = 0; i < folders.length; i++) {
      urls[i] = folders[i].toUri().toURL();
    }
    return new URLClassLoader(urls, SeparateBuild.class.getClassLoader());
  }
}
