package dev.o1struct.documents;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Commands of Maven name profiles, modules and properties that exist. */
class MavenTest {
  private static final Pattern PROFILE = Pattern.compile("\\s-P(\\w+)");
  private static final Pattern MODULES = Pattern.compile("\\s-pl (\\S+)");
  private static final Pattern PROPERTY = Pattern.compile("-D((?!o1struct\\.)[a-z][\\w.]*)");

  /** Properties of Maven and the JVM. */
  private static final Map<String, String> FOREIGN = Map.of("skipTests", "surefire's");

  private final List<Fault> faults = new ArrayList<>();

  @Test
  void profilesModulesAndPropertiesExist() {
    String poms =
        Repository.files("pom.xml").stream().map(Repository::read).collect(Collectors.joining());
    String code =
        Repository.files(".java").stream().map(Repository::read).collect(Collectors.joining());
    for (Document document : Repository.documents()) {
      for (Span span : document.commands()) {
        each(PROFILE, span)
            .filter(
                name -> span.text().startsWith("mvn") && !poms.contains("<id>" + name + "</id>"))
            .forEach(name -> faults.add(span.fault("no such profile: " + name)));
        each(MODULES, span)
            .filter(name -> !Files.exists(Repository.ROOT.resolve(name).resolve("pom.xml")))
            .forEach(name -> faults.add(span.fault("no such module: " + name)));
        each(PROPERTY, span)
            .filter(name -> !FOREIGN.containsKey(name))
            .filter(name -> !poms.contains(name) && !code.contains("\"" + name + "\""))
            .forEach(name -> faults.add(span.fault("nobody reads the property " + name)));
      }
    }
    Fault.assertNone(faults);
  }

  private static java.util.stream.Stream<String> each(Pattern pattern, Span span) {
    return pattern.matcher(" " + span.text()).results().map((MatchResult found) -> found.group(1));
  }
}
