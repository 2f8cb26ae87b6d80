package dev.o1struct.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of packages in the architecture is the runtime as it is. */
class RoomTest {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| .* \\| (yes|no) \\| (\\d+) \\|$");
  private static final String RUNTIME = "runtime/src/main/java/dev/o1struct/runtime";

  @Test
  void theTableIsTheModule() {
    Document document = Repository.document("runtime/doc/architecture.md");
    Matcher row = ROW.matcher(document.prose());
    List<String> written = new ArrayList<>();
    while (row.find()) {
      written.add(row.group(1) + " " + row.group(2) + " " + row.group(3));
    }
    written.sort(null);
    assertEquals(
        String.join("\n", rooms()), String.join("\n", written), document.path() + ": packages");
  }

  /** Name, whether it is exported, and how many files it has. */
  private static List<String> rooms() {
    String module =
        Repository.read(Repository.ROOT.resolve("runtime/src/main/java/module-info.java"));
    Map<String, Long> files =
        Repository.files(".java").stream()
            .filter(file -> Repository.path(file).startsWith(RUNTIME + "/"))
            .map(Path::getParent)
            .collect(
                Collectors.groupingBy(
                    folder -> folder.getFileName().toString(),
                    TreeMap::new,
                    Collectors.counting()));
    return files.entrySet().stream()
        .map(room -> {
          String export = "exports dev.o1struct.runtime." + room.getKey() + ";";
          return room.getKey() + (module.contains(export) ? " yes " : " no ") + room.getValue();
        })
        .toList();
  }
}
