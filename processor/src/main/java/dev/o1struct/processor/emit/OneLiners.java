package dev.o1struct.processor.emit;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes generated source denser than JavaPoet prints it, so that a struct is read as a table: a
 * comment of one sentence and a method of one or two short statements stand on one line, the
 * annotation with its method, and constants or accessors follow each other without blank lines.
 */
final class OneLiners {
  private static final String INDENT = "  ";
  private static final int LINE_LENGTH = 120;
  private static final int MOST_STATEMENTS = 2;

  private OneLiners() {}

  static String join(String source) {
    List<String> lines = joinComments(List.of(source.split("\n", -1)));
    return String.join("\n", joinNested(joinMembers(joinMethods(lines))));
  }

  /** The same for the members of a class within the class. */
  private static List<String> joinNested(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      joined.add(lines.get(i));
      if (isMember(lines.get(i)) && lines.get(i).contains(" class ")) {
        int end = i + lines.subList(i, lines.size()).indexOf("  }");
        List<String> inner = lines.subList(i + 1, end).stream().map(OneLiners::dedent).toList();
        joinNested(joinMembers(joinMethods(inner)))
            .forEach(line -> joined.add(line.isEmpty() ? line : INDENT + line));
        i = end - 1;
      }
    }
    return joined;
  }

  private static String dedent(String line) {
    return line.startsWith(INDENT) ? line.substring(INDENT.length()) : line;
  }

  private static List<String> joinComments(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().equals("/**") && lines.get(i + 2).strip().equals("*/")) {
        joined.add(line + lines.get(i + 1).strip().substring(1) + " */");
        i += 2;
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static List<String> joinMethods(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int end = endOfShortBody(lines, i);
      String line = end < 0 ? lines.get(i) : oneLine(lines.subList(i, end + 1));
      boolean overrides = !joined.isEmpty() && joined.getLast().strip().equals("@Override");
      String whole = overrides ? joined.getLast() + " " + line.strip() : line;
      if (end < 0 || whole.length() > LINE_LENGTH) {
        joined.add(lines.get(i));
        continue;
      }
      if (overrides) {
        joined.removeLast();
      }
      joined.add(whole);
      i = end;
    }
    return joined;
  }

  /** The index of the brace that ends a short body which starts at {@code head}, or -1. */
  private static int endOfShortBody(List<String> lines, int head) {
    if (!isMember(lines.get(head)) || !lines.get(head).endsWith(") {")) {
      return -1;
    }
    for (int i = head + 1; i <= head + 1 + MOST_STATEMENTS; i++) {
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
      if (!lines.get(i).isEmpty()
          || i == 0
          || i + 1 == lines.size()
          || !belongTogether(lines.get(i - 1), lines.get(i + 1))) {
        joined.add(lines.get(i));
      }
    }
    return joined;
  }

  private static boolean belongTogether(String one, String other) {
    boolean constants = one.endsWith(";") && other.endsWith(";");
    boolean methods = one.endsWith("; }") && other.endsWith("; }");
    return isMember(one)
        && isMember(other)
        && (constants || methods)
        && one.contains("@Override") == other.contains("@Override");
  }

  /** Whether the line is at the depth of a class's members and no comment. */
  private static boolean isMember(String line) {
    return line.startsWith("  ")
        && line.length() > 2
        && (Character.isLetter(line.charAt(2)) || line.startsWith("  @Override "));
  }
}
