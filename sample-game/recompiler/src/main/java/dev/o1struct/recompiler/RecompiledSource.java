package dev.o1struct.recompiler;

import dev.o1struct.recompiler.emit.SourceFile;
import java.util.List;

/**
 * A movie's scripts as Java source.
 *
 * @param files the class Movie first; the same movie and options give the same files
 * @param notes what was odd in the movie's code and how it was taken; empty for ordinary movies
 * @param scriptCount action blocks
 * @param functionCount functions in them
 */
public record RecompiledSource(
    List<SourceFile> files, List<String> notes, int scriptCount, int functionCount) {
  /** Copies the lists. */
  public RecompiledSource {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }
}
