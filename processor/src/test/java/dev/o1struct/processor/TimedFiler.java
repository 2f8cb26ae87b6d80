package dev.o1struct.processor;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;

/**
 * A filer with a stop-watch, which runs while javac makes source files and while it writes them.
 */
final class TimedFiler implements Filer {
  private final Filer filer;
  private long nanoseconds;

  TimedFiler(Filer filer) {
    this.filer = filer;
  }

  /** What source files took so far. */
  long nanoseconds() {
    return nanoseconds;
  }

  @Override
  public JavaFileObject createSourceFile(CharSequence name, Element... origins) throws IOException {
    return timed(() -> new TimedFile(filer.createSourceFile(name, origins)));
  }

  @Override
  public JavaFileObject createClassFile(CharSequence name, Element... origins) throws IOException {
    return filer.createClassFile(name, origins);
  }

  @Override
  public FileObject createResource(
      Location location, CharSequence module, CharSequence name, Element... origins)
      throws IOException {
    return filer.createResource(location, module, name, origins);
  }

  @Override
  public FileObject getResource(Location location, CharSequence module, CharSequence name)
      throws IOException {
    return filer.getResource(location, module, name);
  }

  private <T> T timed(Action<T> action) throws IOException {
    long start = System.nanoTime();
    try {
      return action.run();
    } finally {
      nanoseconds += System.nanoTime() - start;
    }
  }

  private interface Action<T> {
    T run() throws IOException;
  }

  private final class TimedFile extends ForwardingJavaFileObject<JavaFileObject> {
    TimedFile(JavaFileObject file) {
      super(file);
    }

    /** Keeps the text back until it is whole, so that all writing is one piece of time. */
    @Override
    public Writer openWriter() {
      StringWriter text = new StringWriter();
      return new FilterWriter(text) {
        @Override
        public void close() throws IOException {
          timed(() -> {
            try (Writer writer = fileObject.openWriter()) {
              writer.write(text.toString());
            }
            return text;
          });
        }
      };
    }
  }
}
