import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prints how many tests ran, and fails if one was skipped that is not in a list, or not skipped
 * that is: {@code java .ci/Skips.java .ci/skips-plain-clone.txt}. A line of the list is module,
 * execution and test, {@code runtime mapped-file TrimTest.heapsThatWent}; what stands behind a
 * number sign is a comment.
 */
final class Skips {
  private static final Pattern SUITE = Pattern.compile("([\\w.]*\\.)?(\\w+)(?:\\(([\\w-]+)\\))?");

  private final Map<String, int[]> counts = new TreeMap<>();
  private final Set<String> skipped = new TreeSet<>();

  public static void main(String[] arguments) throws Exception {
    Skips skips = new Skips();
    List<Path> reports;
    try (Stream<Path> files = Files.walk(Path.of("."))) {
      reports = files.filter(file -> file.toString().matches(".*/surefire-reports/TEST-.*xml")).toList();
    }
    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    for (Path report : reports) {
      skips.add(report, parser.parse(report.toFile()).getDocumentElement());
    }
    if (reports.isEmpty()) {
      throw new IllegalStateException("no reports of tests; run mvn verify first");
    }
    skips.counts.forEach((run, count) ->
        System.out.printf("%-40s %,6d tests, %d skipped%n", run, count[0], count[1]));
    System.exit(skips.differences(Path.of(arguments[0])) ? 1 : 0);
  }

  private void add(Path report, Element suite) {
    Matcher name = SUITE.matcher(suite.getAttribute("name"));
    if (!name.matches()) {
      throw new IllegalStateException("not a suite: " + report);
    }
    String module = report.normalize().toString().replaceFirst("/?target/.*", "");
    String execution = name.group(3) == null ? "default" : name.group(3);
    String run = module + " " + execution;
    NodeList tests = suite.getElementsByTagName("testcase");
    int[] count = counts.computeIfAbsent(run, _ -> new int[2]);
    for (int i = 0; i < tests.getLength(); i++) {
      Element test = (Element) tests.item(i);
      count[0]++;
      if (test.getElementsByTagName("skipped").getLength() > 0) {
        count[1]++;
        String method = test.getAttribute("name").replaceFirst("[({\\[ ].*", "");
        skipped.add(run + " " + name.group(2) + (method.isEmpty() ? "" : "." + method));
      }
    }
  }

  private boolean differences(Path list) throws Exception {
    Set<String> listed = new TreeSet<>();
    for (String line : Files.readAllLines(list)) {
      String test = line.replaceFirst("#.*", "").strip();
      if (!test.isEmpty()) {
        listed.add(test);
      }
    }
    Set<String> unlisted = new TreeSet<>(skipped);
    unlisted.removeAll(listed);
    unlisted.forEach(test -> System.out.println("skipped, but not in " + list + ": " + test));
    Set<String> stale = new TreeSet<>(listed);
    stale.removeAll(skipped);
    stale.forEach(test -> System.out.println("in " + list + ", but not skipped: " + test));
    return !unlisted.isEmpty() || !stale.isEmpty();
  }
}
