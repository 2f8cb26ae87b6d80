package dev.o1struct.processor;

import dev.o1struct.processor.document.LayoutLock;
import dev.o1struct.processor.document.MalformedLockException;
import dev.o1struct.processor.layout.LayoutPlan;
import dev.o1struct.processor.model.Place;
import dev.o1struct.processor.problems.Problem;
import dev.o1struct.processor.problems.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The lock file of a compilation: read once, then compared with each layout or, on request, brought
 * up to date with it. Layouts of structs that this compilation does not see are left as they are,
 * so that incremental builds may update it too.
 */
final class LockFile {
  private static final String UPDATE =
      "compile once with -A" + GenerationOptions.LOCK_UPDATE + "=true";

  private final Path path;
  private final boolean updates;
  private final Reporter reporter;
  private final LayoutLock before;
  private LayoutLock now;

  private LockFile(Path path, boolean updates, Reporter reporter, LayoutLock before) {
    this.path = path;
    this.updates = updates;
    this.reporter = reporter;
    this.before = before;
    this.now = before;
  }

  /** Reads the file; if it cannot be read, that is reported, and no layout is. */
  static @Nullable LockFile open(String file, boolean updates, Reporter reporter) {
    try {
      Path path = Path.of(file);
      if (updates && !Files.exists(path)) {
        return new LockFile(path, true, reporter, LayoutLock.EMPTY);
      }
      return new LockFile(path, updates, reporter, LayoutLock.parse(Files.readString(path)));
    } catch (MalformedLockException malformed) {
      reportFile(reporter, file, malformed.getMessage() + "; mend it or delete it and " + UPDATE);
    } catch (IOException | InvalidPathException failure) {
      reportFile(
          reporter, file, "it cannot be read; correct the path or " + UPDATE + ": " + failure);
    }
    return null;
  }

  private static void reportFile(Reporter reporter, String file, String what) {
    reporter.report(new Problem(Rule.LOCK_FILE, file + ": " + what, Place.NOWHERE));
  }

  /** Compares a layout with the file, or takes it over. */
  void check(LayoutPlan plan, Place place) {
    if (updates) {
      now = now.with(plan);
      return;
    }
    String struct = plan.name().displayName();
    switch (before.compare(plan)) {
      case LayoutLock.Comparison.Same _ -> {}
      case LayoutLock.Comparison.Missing _ ->
          reporter.warn(
              new Problem(
                  Rule.LAYOUT_UNLOCKED,
                  "%s is not in %s, so its layout may change unnoticed; to add it, %s"
                      .formatted(struct, path, UPDATE),
                  place));
      case LayoutLock.Comparison.Changed(String difference) ->
          reporter.report(
              new Problem(
                  Rule.LAYOUT_LOCKED,
                  "%s is not laid out as in %s any more; undo the change or, if it is meant, %s\n%s"
                      .formatted(struct, path, UPDATE, difference),
                  place));
    }
  }

  /** Writes what {@link #check} took over, at the end of a compilation without errors. */
  void finish() {
    if (!updates || now.equals(before)) {
      return;
    }
    try {
      Files.writeString(path, now.text());
    } catch (IOException failure) {
      reportFile(reporter, path.toString(), "it cannot be written: " + failure);
    }
  }
}
