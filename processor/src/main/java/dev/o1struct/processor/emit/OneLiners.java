package dev.o1struct.processor.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes generated source denser than JavaPoet prints it, so that the accessors of a struct are read
 * as a table: a method of one or two short statements stands on one line with its annotation, and
 * constants, and accessors without a comment, follow each other without blank lines.
 */
final class OneLiners {
  private static final int LINE_LENGTH = 120;
  private static final Pattern MEMBER_HEAD = Pattern.compile("  (?! |/|\\*|\\}|@).*\\) \\{");
  private static final Pattern MEMBER_LINE =
      Pattern.compile("  (?! |/|\\*|\\}).*;|  (?! |/|\\*).*\\{( .*)?\\}");

  private OneLiners() {}

  static String join(String source) {
    List<String> lines = joinMethods(List.of(source.split("\n", -1)));
    return String.join("\n", joinMembers(lines));
  }

  private static List<String> joinMethods(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int end = endOfBody(lines, i);
      String line = end < 0 ? lines.get(i) : oneLine(lines.subList(i, end + 1));
      if (end < 0 || line.length() > LINE_LENGTH) {
        joined.add(lines.get(i));
        continue;
      }
      if (!joined.isEmpty() && joined.getLast().strip().equals("@Override")) {
        line = joined.removeLast() + " " + line.strip();
      }
      joined.add(line);
      i = end;
    }
    return joined;
  }

  /** The line with the brace that ends a body of at most two statements, or -1. */
  private static int endOfBody(List<String> lines, int head) {
    if (!MEMBER_HEAD.matcher(lines.get(head)).matches()) {
      return -1;
    }
    for (int i = head + 1; i < lines.size() && i <= head + 3; i++) {
      if (lines.get(i).equals("  }")) {
        return i;
      }
      if (!lines.get(i).endsWith(";")) {
        return -1;
      }
    }
    return -1;
  }

  private static String oneLine(List<String> method) {
    StringBuilder line = new StringBuilder(method.getFirst());
    method.subList(1, method.size() - 1).forEach(part -> line.append(' ').append(part.strip()));
    return line.append(method.size() == 2 ? "}" : " }").toString();
  }

  private static List<String> joinMembers(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean between =
          lines.get(i).isEmpty()
              && i > 0
              && i + 1 < lines.size()
              && isMember(lines.get(i - 1))
              && isMember(lines.get(i + 1));
      if (!between) {
        joined.add(lines.get(i));
      }
    }
    return joined;
  }

  private static boolean isMember(String line) {
    Matcher matcher = MEMBER_LINE.matcher(line);
    return matcher.matches();
  }
}
