package dev.o1struct.processor;

import dev.o1struct.processor.document.ResourceFile;
import dev.o1struct.processor.emit.SourceFile;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes generated files, each with its struct as the only element that it originates from. */
final class Output {
  private final Filer filer;
  private final Reporter reporter;

  Output(Filer filer, Reporter reporter) {
    this.filer = filer;
    this.reporter = reporter;
  }

  void write(SourceFile file, TypeElement origin) {
    String name = file.name().toString();
    try {
      write(filer.createSourceFile(name, origin), file.text());
    } catch (FilerException exists) {
      String explanation =
          "%s is generated for %s, but there is a class of that name; rename one of them"
              .formatted(file.name().displayName(), origin.getSimpleName());
      reporter.report(new Problem(Rule.NAME_CLASH, explanation, Place.of(origin)));
    } catch (IOException failure) {
      reportFailure(name, failure, origin);
    }
  }

  void write(ResourceFile file, TypeElement origin) {
    try {
      write(create(file.path(), origin), file.text());
    } catch (IOException failure) {
      reportFailure(file.path(), failure, origin);
    }
  }

  private FileObject create(String path, TypeElement origin) throws IOException {
    try {
      return filer.createResource(StandardLocation.SOURCE_OUTPUT, "", path, origin);
    } catch (IllegalArgumentException e) { // Eclipse's compiler without -s
      return filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin);
    }
  }

  private static void write(FileObject file, String text) throws IOException {
    try (Writer writer = file.openWriter()) {
      writer.write(text);
    }
  }

  private void reportFailure(String name, IOException failure, TypeElement origin) {
    String explanation =
        "%s could not be written; see to the compiler's output folder: %s".formatted(name, failure);
    reporter.report(new Problem(Rule.CANNOT_WRITE, explanation, Place.of(origin)));
  }
}
