package dev.o1struct.processor;

import dev.o1struct.processor.document.Documents;
import dev.o1struct.processor.document.ResourceFile;
import dev.o1struct.processor.emit.SourceFile;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Writes what is generated for right structs. */
final class Writing {
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

  /** Writes structs in order. What cannot be made is a bug of ours, and keeps no other back. */
  void write(List<Draft> drafts) {
    for (Draft draft : drafts) {
      try {
        write(draft);
      } catch (RuntimeException bug) {
        reporter.report(
            Problem.bug(draft.plan().name().displayName(), Place.of(draft.origin()), bug));
      }
    }
  }

  private void write(Draft draft) {
    List<SourceFile> sources = emitter.apply(draft.plan());
    List<ResourceFile> resources = documents.of(draft.plan());
    sources.forEach(file -> output.write(file, draft.origin()));
    resources.forEach(file -> output.write(file, draft.origin()));
    if (lock != null) {
      lock.check(draft.plan(), Place.of(draft.origin()));
    }
  }

  /** At the end of a compilation without errors. */
  void finish() {
    if (lock != null) {
      lock.finish();
    }
  }
}
