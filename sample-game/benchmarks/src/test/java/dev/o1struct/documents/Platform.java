package dev.o1struct.documents;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Member;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The types that are not ours: of the JDK, and of the libraries on the class path. */
final class Platform {
  private static final List<String> MODULES =
      List.of("java.base", "java.compiler", "java.desktop", "java.management", "jdk.jfr");

  /** Binary names by simple names. */
  private static final Map<String, Set<String>> TYPES = new HashMap<>();

  static {
    try {
      for (String module : MODULES) {
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module);
        try (Stream<Path> files = Files.walk(root)) {
          files.forEach(file -> add(root.relativize(file).toString()));
        }
      }
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        if (entry.endsWith(".jar") && !new File(entry).getName().startsWith("o1struct-")) {
          try (JarFile jar = new JarFile(entry)) {
            jar.stream().forEach(file -> add(file.getName()));
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Platform() {}

  private static void add(String file) {
    if (file.endsWith(".class") && !file.startsWith("sun/") && !file.startsWith("com/sun/")) {
      String name = file.replaceFirst("\\.class$", "").replace('/', '.');
      String simple = name.replaceFirst(".*[.$]", "");
      TYPES.computeIfAbsent(simple, missing -> new HashSet<>()).add(name);
    }
  }

  static boolean isType(String simpleName) {
    return TYPES.containsKey(simpleName);
  }

  /** Whether one of the types of this name has such a method, field or nested type. */
  static boolean hasMember(String type, String member) {
    return TYPES.getOrDefault(type, Set.of()).stream().anyMatch(name -> declares(name, member));
  }

  private static boolean declares(String name, String member) {
    try {
      Class<?> type = Class.forName(name, false, Platform.class.getClassLoader());
      Stream<String> members =
          Stream.<Member[]>of(type.getMethods(), type.getDeclaredMethods(), type.getFields())
              .flatMap(Arrays::stream)
              .map(Member::getName);
      Stream<String> nested = Arrays.stream(type.getDeclaredClasses()).map(Class::getSimpleName);
      return Stream.concat(members, nested).anyMatch(member::equals);
    } catch (ReflectiveOperationException | LinkageError unusable) {
      return false;
    }
  }
}
