package dev.o1struct.player.launch;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A Java source held as text, given to javac without a file. */
final class SourceInMemory extends SimpleJavaFileObject {
  private final String text;

  /** {@code path} is the file's place below the source folder, such as {@code a/b/Movie.java}. */
  SourceInMemory(String path, String text) {
    super(URI.create("memory:///" + path), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
