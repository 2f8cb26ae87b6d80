package dev.o1struct.processor;

import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.rules.Problem;
import javax.annotation.processing.Messager;
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
}
