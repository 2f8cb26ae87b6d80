package dev.o1struct.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Commands that begin with {@code java} can be given as they stand: what runs a module names the
 * path that it is on, and the main class is there. Comments of all Java files are looked at too.
 */
class JavaCommandTest {
  private static final Pattern JAVA = Pattern.compile("(?:^|\\s)java (-.*)");
  private static final Pattern MODULE = Pattern.compile("\\s-m ([\\w.]+)/([\\w.]+)\\.(\\w+)");
  private static final Pattern CLASS_PATH =
      Pattern.compile("^-cp \\S+ ([a-z][\\w.]*)\\.([A-Z]\\w*)");
  private static final Pattern COMMENT = Pattern.compile("(?m)^ *\\* +(java -(?:.*\\\\\\R)*.*)$");

  private final List<Fault> faults = new ArrayList<>();

  @Test
  void commandsOfDocumentsCanBeGiven() {
    for (Document document : Repository.documents()) {
      for (Span command : document.commands()) {
        check(command.text(), document.path(), command.line());
      }
    }
    Fault.assertNone(faults);
  }

  @Test
  void commandsOfCommentsCanBeGiven() {
    for (Path file : Repository.files(".java")) {
      String text = Repository.read(file);
      Matcher comment = COMMENT.matcher(text);
      while (comment.find()) {
        int line = 1 + (int) text.substring(0, comment.start()).lines().count();
        String command = comment.group(1).replaceAll("\\\\\\R *\\* *", "");
        check(command, Repository.path(file), line);
      }
    }
    Fault.assertNone(faults);
  }

  private void check(String text, String path, int line) {
    Matcher java = JAVA.matcher(text);
    if (!java.find()) {
      return;
    }
    String options = java.group(1);
    boolean ofModule = options.matches(".*(?:^|\\s)(?:-m|--module) .*");
    if (ofModule && !options.matches(".*(?:^|\\s)(?:-p|--module-path) .*")) {
      faults.add(new Fault(path, line, "java -m finds no module without -p: " + text));
    }
    Matcher module = MODULE.matcher(" " + options);
    if (module.find()) {
      if (!Sources.isModule(module.group(1))) {
        faults.add(new Fault(path, line, "no such module: " + module.group(1)));
      }
      requireMain(module.group(2), module.group(3), path, line);
    }
    Matcher onClassPath = CLASS_PATH.matcher(options);
    if (onClassPath.find()) {
      requireMain(onClassPath.group(1), onClassPath.group(2), path, line);
    }
  }

  private void requireMain(String packageName, String type, String path, int line) {
    if (!Sources.isTypeOf(packageName, type) || !Sources.hasMember(type, "main")) {
      faults.add(new Fault(path, line, "no main class: " + packageName + "." + type));
    }
  }
}
