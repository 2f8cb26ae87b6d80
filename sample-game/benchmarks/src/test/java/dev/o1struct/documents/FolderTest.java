package dev.o1struct.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's table of folders has all modules, and every command. */
class FolderTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z-]+(?:/[a-z-]+)?`.*?) \\|");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  @Test
  void theTableIsWhatIsThere() {
    Set<String> written = new TreeSet<>();
    String prose = Repository.document("README.md").prose();
    String section =
        prose.replaceFirst("(?s).*\\n## Where things are\\n", "").replaceFirst("(?s)\\n## .*", "");
    Matcher row = ROW.matcher(section);
    while (row.find()) {
      NAME.matcher(row.group(1)).results().forEach(name -> written.add(name.group(1)));
    }
    Set<String> there =
        Repository.files("pom.xml").stream()
            .filter(pom -> !Repository.read(pom).contains("<packaging>pom</packaging>"))
            .map(Path::getParent)
            .map(Repository::path)
            .collect(Collectors.toCollection(TreeSet::new));
    Commands.names().forEach(command -> there.add("sample-game/" + command));
    assertEquals(there, written, "README.md: Where things are");
  }
}
