package dev.o1struct.player.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what javac writes, class files and generated sources, in memory. */
final class ClassesInMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

  ClassesInMemory(StandardJavaFileManager files) {
    super(files);
  }

  /** The class files by binary name. */
  Map<String, byte[]> classFiles() {
    Map<String, byte[]> files = new HashMap<>();
    classes.forEach((name, bytes) -> files.put(name, bytes.toByteArray()));
    return files;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      JavaFileManager.Location location, String className, Kind kind, FileObject sibling) {
    return kind == Kind.CLASS ? new ClassOutput(className) : new SourceOutput(className);
  }

  private static URI uri(String className, Kind kind) {
    return URI.create("memory:///" + className.replace('.', '/') + kind.extension);
  }

  private final class ClassOutput extends SimpleJavaFileObject {
    private final String className;

    ClassOutput(String className) {
      super(uri(className, Kind.CLASS), Kind.CLASS);
      this.className = className;
    }

    @Override
    public OutputStream openOutputStream() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      classes.put(className, bytes);
      return bytes;
    }
  }

  /** A source that the processor writes: javac reads it back in the next round. */
  private static final class SourceOutput extends SimpleJavaFileObject {
    private final StringWriter text = new StringWriter();

    SourceOutput(String className) {
      super(uri(className, Kind.SOURCE), Kind.SOURCE);
    }

    @Override
    public Writer openWriter() {
      return text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
      return text.getBuffer();
    }
  }
}
