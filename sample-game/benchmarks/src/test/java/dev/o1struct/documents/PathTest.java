package dev.o1struct.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Paths and names of files in code exist. A path is a word of a span or a command with a slash in
 * it, from the root, from the document's folder or from that of its module; the name of a file is a
 * span of one word that ends as files do. What a build makes is not looked at.
 */
class PathTest {
  private static final Pattern PATH =
      Pattern.compile("(?!dev\\.o1struct)(?:\\.\\.?/)*[\\w.][\\w.*-]*(?:/[\\w.*-]+)+/?");
  private static final Pattern FILE =
      Pattern.compile(
          "[\\w.*][\\w.*-]*\\.(?:md|java|csv|gz|svg|png|txt|xml|sh|c|h|as|swf|trace|lock|json)");
  private static final Pattern MADE = Pattern.compile("(?:.*/)?target/.*");

  /** What belongs to the reader. */
  private static final Map<String, String> READERS =
      Map.ofEntries(
          Map.entry("include/shapes/Point.h", "what an option asks for"),
          Map.entry("layouts.lock", "the same"),
          Map.entry("PointLayout.txt", "the same"),
          Map.entry("PointLayout.svg", "the same"),
          Map.entry("run.json", "an argument"),
          Map.entry("movie.swf", "an argument"));

  @Test
  void pathsAndFilesExist() {
    List<Fault> faults = new ArrayList<>();
    for (Document document : Repository.documents()) {
      for (Span span : document.commands()) {
        List<String> words = span.words();
        words.stream()
            .filter(
                word -> PATH.matcher(word).matches() && !isMade(word) && !isThere(document, word))
            .forEach(word -> faults.add(span.fault("no such path: " + word)));
        String first = words.getFirst();
        if (words.size() == 1
            && FILE.matcher(first).matches()
            && !isMade(first)
            && !isFile(first)) {
          faults.add(span.fault("no such file: " + first));
        }
      }
    }
    Fault.assertNone(faults);
  }

  private static boolean isMade(String word) {
    return MADE.matcher(word).matches() || READERS.containsKey(word);
  }

  private static boolean isThere(Document document, String path) {
    String literal = path.replaceFirst("/?[^/]*\\*.*", "");
    return List.of(Repository.ROOT, document.file().getParent(), Repository.module(document.file()))
        .stream()
        .anyMatch(folder -> Files.exists(folder.resolve(literal)));
  }

  private static boolean isFile(String name) {
    String pattern = Pattern.quote(name).replace("*", "\\E.*\\Q");
    return Repository.files().stream()
        .map(Path::getFileName)
        .anyMatch(file -> file.toString().matches(pattern));
  }
}
