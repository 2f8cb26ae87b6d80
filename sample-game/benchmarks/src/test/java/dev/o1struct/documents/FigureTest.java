package dev.o1struct.documents;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Figures that are told again are those of the benchmarks. */
class FigureTest {
  /** Rows of the README, and what they are called in the results. */
  private static final Map<String, String> ROWS =
      Map.of(
          "pools", "pools",
          "Java objects, G1", "Java objects, G1",
          "Java objects, ZGC", "Java objects, ZGC",
          "O1Heap alone", "O1Heap");

  private static final Pattern SPREAD =
      Pattern.compile(
          "O1Heap lies between (\\S+) and (\\S+) ns, the chain between (\\S+) and (\\S+), struct"
              + " pools between (\\S+) and (\\S+); BlockPool jumps between (\\S+) and ([\\d.]+)");
  private static final String BENCHMARKS = "sample-game/benchmarks/";

  @Test
  void theReadmesTableIsThatOfTheResults() {
    Document readme = Repository.document("README.md");
    String results = Repository.read(Repository.ROOT.resolve(BENCHMARKS + "RESULTS.md"));
    List<Fault> faults = new ArrayList<>();
    for (Map.Entry<String, String> row : ROWS.entrySet()) {
      String measured =
          "| "
              + row.getKey()
              + " | "
              + String.join(" | ", bold(line(results, "| " + row.getValue() + " |")))
              + " |";
      Pattern start = Pattern.compile("(?m)^" + Pattern.quote("| " + row.getKey() + " |") + ".*$");
      Matcher written = start.matcher(readme.prose());
      assertTrue(written.find(), () -> "README.md has no row " + row.getKey());
      if (!written.group().equals(measured)) {
        faults.add(readme.fault(readme.line(written.start()), "in RESULTS.md: " + measured));
      }
    }
    Fault.assertNone(faults);
  }

  private static String line(String text, String start) {
    return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  private static List<String> bold(String line) {
    return Pattern.compile("\\*\\*(\\S+)\\*\\*")
        .matcher(line)
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  @Test
  void whatTheLinesLieBetweenIsInTheTable() {
    Document document = Repository.document(BENCHMARKS + "README.md");
    String csv = Repository.read(Repository.ROOT.resolve(BENCHMARKS + "scaling.csv"));
    Matcher said = SPREAD.matcher(document.prose().replaceAll("\\s+", " "));
    assertTrue(said.find(), document.path() + ": no spread of the lines");
    List<Fault> faults = new ArrayList<>();
    int group = 1;
    for (String subject : List.of("O1Heap", "HeapChain", "StructPool", "BlockPool")) {
      double[] nanos =
          csv.lines()
              .map(line -> line.split(",", -1))
              .filter(cells -> cells[0].equals(subject) && cells[1].equals("hot"))
              .mapToDouble(cells -> Double.parseDouble(cells[3]))
              .sorted()
              .toArray();
      for (double measured : new double[] {nanos[0], nanos[nanos.length - 1]}) {
        String figure = String.format(Locale.ROOT, "%.1f", measured);
        if (!said.group(group).equals(figure)) {
          faults.add(
              document.fault(1, subject + ": " + said.group(group) + ", in truth " + figure));
        }
        group++;
      }
    }
    Fault.assertNone(faults);
  }

  @Test
  void figuresSayAtWhichCommitTheyWereMeasured() {
    List<Fault> faults = new ArrayList<>();
    for (String path : List.of("README.md", BENCHMARKS + "README.md", "runtime/doc/safety.md")) {
      Document document = Repository.document(path);
      for (String section : Arrays.asList(document.prose().split("\\n(?=- |#+ )", -1))) {
        boolean figures =
            section.matches(
                "(?s).*(RESULTS\\.md\\)|median of|takes [\\d.]+ to [\\d.]+ s |soak\\.txt\\)).*");
        if (figures && !section.matches("(?s).*commit\\s+`[0-9a-f]{7}`.*")) {
          int line = document.line(document.prose().indexOf(section));
          faults.add(document.fault(line, "figures of no commit"));
        }
      }
    }
    Fault.assertNone(faults);
  }
}
