package dev.o1struct.player.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Plays every case of a tier. The resource {@code known-failures.txt} names those that do not trace
 * the right lines yet; any other that fails fails the test, and one that passes is named, so that
 * it can be taken off the list. No case may leave anything in a pool.
 *
 * <p>The cases are read from {@code -Do1structTest.conformance=DIR}, by default the shared folder
 * beside the project; without it the test is skipped.
 */
final class ConformanceTest {
  private static final Path SUITE =
      Path.of(
          System.getProperty(
              "o1structTest.conformance",
              System.getProperty("o1structTest.projectRoot", "../..") + "/../shared/avm1"));

  @Test
  void languageCasesTraceWhatFlashTraces() throws Exception {
    play("tier1");
  }

  @Test
  void timelineCasesTraceWhatFlashTraces() throws Exception {
    play("tier2");
  }

  private static void play(String tier) throws Exception {
    List<ConformanceCase> cases = ConformanceCase.of(SUITE.resolve(tier));
    assumeFalse(cases.isEmpty(), () -> "no conformance cases in " + SUITE.resolve(tier));
    Set<String> failing = new TreeSet<>();
    List<String> differences = new ArrayList<>();
    List<String> leaking = new ArrayList<>();
    for (ConformanceCase test : cases) {
      CaseRun run = CaseRun.of(test);
      Optional<String> difference = test.difference(run.trace());
      difference.ifPresent(line -> {
        failing.add(test.name());
        differences.add(test.name() + " " + line);
      });
      if (!run.leaks().isEmpty()) {
        leaking.add(test.name() + " " + run.leaks());
      }
    }
    System.out.printf(
        "conformance %s: %d of %d cases%n", tier, cases.size() - failing.size(), cases.size());
    assertEquals(List.of(), leaking, "what is live after the end");
    Set<String> mended = knownFailures(tier);
    mended.removeAll(failing);
    mended.forEach(name -> System.out.println("no longer a failure: " + tier + "/" + name));
    failing.removeAll(knownFailures(tier));
    assertEquals(Set.of(), failing, () -> String.join("\n", differences));
  }

  private static Set<String> knownFailures(String tier) throws IOException {
    try (InputStream list = ConformanceTest.class.getResourceAsStream("known-failures.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(tier + "/"))
          .map(line -> line.substring(tier.length() + 1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void aWrongTraceIsADifference() {
    ConformanceCase test =
        new ConformanceCase("made", Path.of("made"), "1\n2\n", 1, Tolerance.read(""));
    assertEquals(Optional.empty(), test.difference("1\n2\n"));
    assertEquals(Optional.of("line 2: 2 | 3"), test.difference("1\n3\n"));
    assertEquals(Optional.of("line 2: 2 | (end)"), test.difference("1\n"));
  }

  @Test
  void onlyNumbersMayDifferWithinTheTolerance() {
    Tolerance tolerance = Tolerance.read("epsilon = 0.01\n");
    assertTrue(tolerance.accepts("x 1.001 y", "x 1.002 y"));
    assertFalse(tolerance.accepts("x 1.001 y", "x 1.1 y"));
    assertFalse(tolerance.accepts("x 1.001 y", "z 1.001 y"));
  }
}
