package dev.o1struct.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Something untrue.
 *
 * @param path of the file, from the root of the repository
 * @param line the first is 1
 */
record Fault(String path, int line, String what) {
  private static final Comparator<Fault> IN_ORDER =
      Comparator.comparing(Fault::path).thenComparing(Fault::line).thenComparing(Fault::what);

  @Override
  public String toString() {
    return path + ":" + line + ": " + what;
  }

  /** Fails with all of them, a line each. */
  static void assertNone(List<Fault> faults) {
    Set<Fault> found = new TreeSet<>(IN_ORDER);
    found.addAll(faults);
    String lines = found.stream().map(Fault::toString).collect(Collectors.joining("\n"));
    assertEquals("", lines, () -> found.size() + " faults\n" + lines + "\n");
  }
}
