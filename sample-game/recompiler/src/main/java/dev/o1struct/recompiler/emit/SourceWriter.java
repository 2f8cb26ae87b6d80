package dev.o1struct.recompiler.emit;

/** Collects lines of Java, indented by two spaces a level. */
final class SourceWriter {
  private final StringBuilder text = new StringBuilder();
  private int level;

  /** Adds {@code lines}, each at the current level. */
  SourceWriter lines(String lines) {
    lines.lines().forEach(this::line);
    return this;
  }

  SourceWriter line(String line) {
    if (!line.isEmpty()) {
      text.repeat("  ", level).append(line);
    }
    text.append('\n');
    return this;
  }

  /** Adds text that has its line ends and indentation already. */
  SourceWriter text(String lines) {
    text.append(lines);
    return this;
  }

  /** A line that opens a block. */
  SourceWriter open(String line) {
    line(line);
    level++;
    return this;
  }

  SourceWriter close(String line) {
    level--;
    return line(line);
  }

  /** Ends a block and opens the next one: {@code } catch (…) {}. */
  SourceWriter turn(String line) {
    return close(line).indent();
  }

  SourceWriter indent() {
    level++;
    return this;
  }

  SourceWriter outdent() {
    level--;
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
