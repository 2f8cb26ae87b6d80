package dev.o1struct.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What begins with {@code dev.o1struct} is a package, a module, a type or an event. */
class PackageTest {
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w./-])dev\\.o1struct((?:\\.[a-z]\\w*)*)(?:\\.([A-Z]\\w*))?");

  @Test
  void packagesExist() {
    List<Fault> faults = new ArrayList<>();
    for (Document document : Repository.documents()) {
      List<Span> code = new ArrayList<>(document.spans());
      document.blocks().forEach(block -> code.addAll(block.commands()));
      for (Span span : code) {
        Matcher name = NAME.matcher(span.text());
        while (name.find()) {
          if (!exists("dev.o1struct" + name.group(1), name.group(2))) {
            faults.add(span.fault("no package, module, type or event: " + name.group()));
          }
        }
      }
    }
    Fault.assertNone(faults);
  }

  private static boolean exists(String packageName, String type) {
    if (type == null) {
      return Sources.isPackageOrAbove(packageName);
    }
    return Sources.isTypeOf(packageName, type) || Sources.isEvent(packageName + "." + type);
  }
}
