package dev.o1struct.recompiler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes what has changed: a build after an unchanged run has nothing to do. */
final class OutputFile {
  private OutputFile() {}

  static void write(Path path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path path, byte[] content) throws IOException {
    if (Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), content)) {
      return;
    }
    @Nullable Path folder = path.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(path, content);
  }
}
