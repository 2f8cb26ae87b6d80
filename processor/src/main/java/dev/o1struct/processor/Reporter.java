package dev.o1struct.processor;

import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.rules.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** The one class that talks to the compiler's {@code Messager}. */
final class Reporter {
  private final Messager messager;

  Reporter(Messager messager) {
    this.messager = messager;
  }

  void report(Problem problem) {
    Place place = problem.place();
    messager.printMessage(
        Diagnostic.Kind.ERROR,
        problem.message(),
        place.element(),
        place.annotation(),
        place.value());
  }

  /** Reports a mistake of this processor's own. */
  void reportBug(TypeElement struct, Throwable bug) {
    StringWriter trace = new StringWriter();
    bug.printStackTrace(new PrintWriter(trace, true));
    messager.printMessage(
        Diagnostic.Kind.ERROR,
        "[PROCESSOR_BUG] this is a mistake of the o1struct processor, not of "
            + struct.getSimpleName()
            + "; please report it with the declaration and what follows\n"
            + trace,
        struct);
  }
}
