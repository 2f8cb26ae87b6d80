package dev.o1struct.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The files that are kept, as opposed to those that a build makes. */
final class Repository {
  static final Path ROOT =
      Path.of(System.getProperty("o1structTest.projectRoot", "../..")).toAbsolutePath().normalize();
  private static final List<Path> FILES = walk();

  private Repository() {}

  /** All files, in the same order everywhere. */
  static List<Path> files() {
    return FILES;
  }

  /** All files whose names end like this. */
  static List<Path> files(String suffix) {
    return FILES.stream().filter(file -> file.toString().endsWith(suffix)).toList();
  }

  /** All that is looked at. */
  static List<Document> documents() {
    return FILES.stream()
        .filter(file -> file.toString().endsWith(".md") || file.endsWith("package-info.java"))
        .map(Document::read)
        .toList();
  }

  /** One of them. */
  static Document document(String path) {
    return Document.read(ROOT.resolve(path));
  }

  /** The folder of the module that a file belongs to: the next above that has a pom. */
  static Path module(Path file) {
    Path folder = file.getParent();
    while (!Files.exists(folder.resolve("pom.xml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** From the root, with slashes. */
  static String path(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Path> walk() {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          ROOT,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              String name = folder.getFileName().toString();
              boolean made = name.equals("target") || (name.startsWith(".") && !name.equals(".ci"));
              return made && !folder.equals(ROOT)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              files.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    files.sort(null);
    return List.copyOf(files);
  }
}
