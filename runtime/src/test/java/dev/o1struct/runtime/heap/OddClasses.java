package dev.o1struct.runtime.heap;

import dev.o1struct.runtime.errors.IncompatibleStructError;
import dev.o1struct.runtime.errors.O1structException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/** What programs may call, and what may come of it. */
final class OddClasses {
  /** Only generated code calls it, with handles and offsets of its own. */
  static final Set<String> NOT_FOR_PROGRAMS = Set.of("dev.o1struct.runtime.generated");

  private OddClasses() {}

  /** The public classes of the exported packages. */
  static List<Class<?>> exported() throws ClassNotFoundException {
    List<Class<?>> classes = new ArrayList<>();
    Path root = Path.of(Objects.requireNonNull(System.getProperty("o1structTest.classes")));
    for (ModuleDescriptor.Exports each : Heap.class.getModule().getDescriptor().exports()) {
      if (!NOT_FOR_PROGRAMS.contains(each.source())) {
        for (String name : names(root, each.source())) {
          Class<?> type = Class.forName(name);
          if (isPublic(type)) {
            classes.add(type);
          }
        }
      }
    }
    return classes;
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static List<String> names(Path root, String ofPackage) {
    List<String> names = new ArrayList<>();
    Path folder = root.resolve(ofPackage.replace('.', '/'));
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = file.getFileName().toString();
              if (name.endsWith(".class") && !name.startsWith("package-info")) {
                names.add(ofPackage + "." + name.substring(0, name.length() - ".class".length()));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return names;
  }

  /** Whether it is called on something. */
  static boolean needsSelf(Executable door) {
    return !(door instanceof Constructor<?> || Modifier.isStatic(door.getModifiers()));
  }

  /** Some are public only for other rooms, and have what no program can name. */
  static boolean isForPrograms(Executable door) {
    Set<String> exported = new java.util.HashSet<>();
    Heap.class.getModule().getDescriptor().exports().forEach(each -> exported.add(each.source()));
    for (Class<?> parameter : door.getParameterTypes()) {
      if (parameter.getName().startsWith("dev.o1struct.")
          && !exported.contains(parameter.getPackageName())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the documents say so: {@code safety.md}, and the comments of each. */
  static boolean isAllowed(Executable door, Object[] arguments, Throwable thrown) {
    boolean takesNull =
        Arrays.asList(arguments).contains(null)
            || Arrays.stream(arguments)
                .anyMatch(each -> each instanceof List<?> list && hasNull(list));
    return thrown instanceof O1structException
        || thrown instanceof IncompatibleStructError
        || thrown instanceof IndexOutOfBoundsException
        || (thrown instanceof NullPointerException && takesNull)
        || (thrown instanceof UncheckedIOException && takesFile(door))
        || (thrown instanceof NoSuchElementException && door.getName().equals("next"));
  }

  static boolean takesFile(Executable door) {
    return Arrays.asList(door.getParameterTypes()).contains(Path.class);
  }

  private static boolean hasNull(List<?> list) {
    return list.stream().anyMatch(Objects::isNull);
  }

  static String shown(Executable door) {
    return door.getDeclaringClass().getSimpleName()
        + "."
        + door.getName()
        + Arrays.stream(door.getParameterTypes()).map(Class::getSimpleName).toList();
  }

  /** The first line, and where. */
  static String shown(Throwable thrown) {
    String place = thrown.getStackTrace().length == 0 ? "" : " at " + thrown.getStackTrace()[0];
    return thrown.toString().lines().findFirst().orElse("") + place;
  }
}
