package dev.o1struct.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown text, its blocks and its spans. */
final class Document {
  private static final Pattern FENCE = Pattern.compile("^\\s*```(.*)$");
  private static final Pattern SPAN =
      Pattern.compile("(`+)(?!`)((?:(?!\\n\\s*\\n).)*?)(?<!`)\\1(?!`)", Pattern.DOTALL);

  private final Path file;
  private final String path;
  private final List<Block> blocks = new ArrayList<>();
  private final String whole;
  private final String prose;

  private Document(Path file, String path, String markdown) {
    this.file = file;
    this.path = path;
    this.whole = markdown;
    this.prose = withoutBlocks(markdown);
  }

  /** The document in a file. */
  static Document read(Path file) {
    String text = Repository.read(file);
    boolean java = file.toString().endsWith(".java");
    return new Document(
        file, Repository.path(file), java ? PackageDescription.markdown(text) : text);
  }

  /** Takes the blocks out, and leaves empty lines for them. */
  private String withoutBlocks(String markdown) {
    StringBuilder rest = new StringBuilder();
    String open = null;
    List<String> code = new ArrayList<>();
    int number = 0;
    for (String line : markdown.split("\n", -1)) {
      number++;
      Matcher fence = FENCE.matcher(line);
      if (fence.matches()) {
        if (open != null) {
          blocks.add(new Block(this, open, number - code.size(), List.copyOf(code)));
          code.clear();
        }
        open = open == null ? fence.group(1).strip() : null;
        rest.append('\n');
      } else if (open != null) {
        code.add(line);
        rest.append('\n');
      } else {
        rest.append(line).append('\n');
      }
    }
    if (open != null) {
      throw new IllegalStateException(path + ": the last block has no end");
    }
    return rest.toString();
  }

  Path file() {
    return file;
  }

  /** From the root of the repository, with slashes. */
  String path() {
    return path;
  }

  /** All of it, blocks included, line for line. */
  String whole() {
    return whole;
  }

  /** All but the blocks, line for line. */
  String prose() {
    return prose;
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** The code in the sentences. */
  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    Matcher span = SPAN.matcher(prose);
    while (span.find()) {
      String text = span.group(2).replaceAll("\\s+", " ").strip();
      spans.add(new Span(this, line(span.start()), text));
    }
    return spans;
  }

  /** Everything that could be a command: spans, and lines of blocks that are no Java. */
  List<Span> commands() {
    List<Span> commands = new ArrayList<>(spans());
    blocks.stream().filter(block -> !block.isJava()).forEach(b -> commands.addAll(b.commands()));
    return commands;
  }

  /** The line of a place in the whole. */
  int lineOfWhole(int offset) {
    return line(whole, offset);
  }

  /** The line of a place in the prose. */
  int line(int offset) {
    return line(prose, offset);
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.chars().limit(offset).filter(c -> c == '\n').count();
  }

  Fault fault(int line, String what) {
    return new Fault(path, line, what);
  }
}
