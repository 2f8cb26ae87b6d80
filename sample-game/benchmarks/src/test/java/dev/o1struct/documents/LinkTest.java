package dev.o1struct.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links lead to files that are there, and to headings in them. */
class LinkTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");

  @Test
  void linksLeadSomewhere() {
    List<Fault> faults = new ArrayList<>();
    for (Document document : Repository.documents()) {
      Matcher link = LINK.matcher(document.prose());
      while (link.find()) {
        String target = link.group(1);
        if (!target.matches("[a-z]+:.*") && !leadsSomewhere(document, target)) {
          faults.add(document.fault(document.line(link.start()), "leads nowhere: " + target));
        }
      }
    }
    Fault.assertNone(faults);
  }

  private static boolean leadsSomewhere(Document document, String target) {
    String[] parts = target.split("#", 2);
    Path file =
        parts[0].isEmpty() ? document.file() : document.file().resolveSibling(parts[0]).normalize();
    return Files.exists(file)
        && (parts.length == 1 || anchors(Document.read(file)).contains(parts[1]));
  }

  /** As renderers of Markdown make them of headings. */
  private static List<String> anchors(Document document) {
    return HEADING
        .matcher(document.prose())
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-'))
        .toList();
  }
}
