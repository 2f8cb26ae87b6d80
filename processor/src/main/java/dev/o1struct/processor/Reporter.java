package dev.o1struct.processor;

import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** The one class that talks to the compiler's {@code Messager}. */
final class Reporter {
  private final Messager messager;

  Reporter(Messager messager) {
    this.messager = messager;
  }

  /** Fails the build. */
  void report(Problem problem) {
    print(Diagnostic.Kind.ERROR, problem);
  }

  /** Does not fail the build. */
  void warn(Problem problem) {
    print(Diagnostic.Kind.WARNING, problem);
  }

  private void print(Diagnostic.Kind kind, Problem problem) {
    Place place = problem.place();
    messager.printMessage(
        kind, problem.message(), place.element(), place.annotation(), place.value());
  }
}
