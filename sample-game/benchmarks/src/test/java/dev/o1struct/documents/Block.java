package dev.o1struct.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of code between fences.
 *
 * @param info what stands behind the opening fence: {@code java}, {@code xml}, or nothing
 * @param line of the first line of code
 */
record Block(Document document, String info, int line, List<String> lines) {
  /** Whether it is Java, of whatever kind. */
  boolean isJava() {
    return info.equals("java") || info.startsWith("java ");
  }

  /** The code. */
  String text() {
    return String.join("\n", lines) + "\n";
  }

  /** Its lines as spans; those that end in a backslash together with the next. */
  List<Span> commands() {
    List<Span> commands = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int start = line;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).strip();
      if (open.isEmpty()) {
        start = line + i;
      }
      boolean continues = text.endsWith("\\");
      open.append(continues ? text.substring(0, text.length() - 1) : text).append(' ');
      if (!continues) {
        commands.add(new Span(document, start, open.toString().strip()));
        open.setLength(0);
      }
    }
    return commands;
  }
}
