package dev.o1struct.processor;

import dev.o1struct.processor.document.Documents;
import dev.o1struct.processor.document.ResourceFile;
import dev.o1struct.processor.emit.SourceFile;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is generated for right structs. Texts depend on nothing but layouts, so they are made
 * by all processors of the machine; with the compiler speaks one thread alone.
 */
final class Writing {
  /** So many texts wait at once to be written. */
  private static final int BATCH = 64;

  private final Function<LayoutPlan, List<SourceFile>> emitter;
  private final Documents documents;
  private final @Nullable LockFile lock;
  private final Output output;
  private final Reporter reporter;

  Writing(
      Function<LayoutPlan, List<SourceFile>> emitter,
      Documents documents,
      @Nullable LockFile lock,
      Output output,
      Reporter reporter) {
    this.emitter = emitter;
    this.documents = documents;
    this.lock = lock;
    this.output = output;
    this.reporter = reporter;
  }

  /**
   * A struct to be generated.
   *
   * @param plan its layout
   * @param origin the interface
   */
  record Draft(LayoutPlan plan, TypeElement origin) {}

  /** The texts of a struct, or why they could not be made. */
  private sealed interface Made {
    record Texts(List<SourceFile> sources, List<ResourceFile> resources) implements Made {}

    record Failure(RuntimeException bug) implements Made {}
  }

  /**
   * Writes structs in order. The first is made before all others: JavaPoet's {@code TypeName} and
   * {@code ClassName} initialize each other, so threads that came to them at once could wait for
   * each other forever.
   */
  void write(List<Draft> drafts) {
    for (int from = 0; from < drafts.size(); ) {
      int to = from == 0 ? 1 : Math.min(from + BATCH, drafts.size());
      List<Draft> batch = drafts.subList(from, to);
      Stream<Draft> stream = batch.size() == 1 ? batch.stream() : batch.parallelStream();
      List<Made> made = stream.map(this::make).toList();
      for (int i = 0; i < made.size(); i++) {
        write(batch.get(i), made.get(i));
      }
      from = to;
    }
  }

  private Made make(Draft draft) {
    try {
      return new Made.Texts(emitter.apply(draft.plan()), documents.of(draft.plan()));
    } catch (RuntimeException bug) {
      return new Made.Failure(bug);
    }
  }

  private void write(Draft draft, Made made) {
    switch (made) {
      case Made.Texts(var sources, var resources) -> {
        sources.forEach(file -> output.write(file, draft.origin()));
        resources.forEach(file -> output.write(file, draft.origin()));
        if (lock != null) {
          lock.check(draft.plan(), Place.of(draft.origin()));
        }
      }
      case Made.Failure(var bug) ->
          reporter.report(
              Problem.bug(draft.plan().name().displayName(), Place.of(draft.origin()), bug));
    }
  }

  /** At the end of a compilation without errors. */
  void finish() {
    if (lock != null) {
      lock.finish();
    }
  }
}
