package dev.o1struct.documents;

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
    Map<String, String> rooms = rooms();
    List<Fault> faults = new ArrayList<>();
    Matcher row = ROW.matcher(document.prose());
    while (row.find()) {
      String written = row.group(2) + " | " + row.group(3);
      String known = rooms.remove(row.group(1));
      if (!written.equals(known)) {
        faults.add(
            document.fault(document.line(row.start()), row.group(1) + ": in truth " + known));
      }
    }
    rooms.keySet().forEach(room -> faults.add(document.fault(1, "no row for the package " + room)));
    Fault.assertNone(faults);
  }

  /** By name: whether it is exported, and how many files it has. */
  private static Map<String, String> rooms() {
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
    Map<String, String> rooms = new TreeMap<>();
    files.forEach((room, count) -> {
      boolean exported = module.contains("exports dev.o1struct.runtime." + room + ";");
      rooms.put(room, (exported ? "yes | " : "no | ") + count);
    });
    return rooms;
  }
}
