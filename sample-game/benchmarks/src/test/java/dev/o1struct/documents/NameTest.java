package dev.o1struct.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Names in code exist. A name is
 *
 * <ul>
 *   <li>a type: a word that begins with a capital and has a small letter, or that follows an at
 *       sign; of the repository, the JDK, a library on the class path, declared in the document
 *       itself, or generated from a struct that is;
 *   <li>a member: what follows a type, or in spans a variable that is called as a type of ours is,
 *       and a dot;
 *   <li>in spans, any other word with a capital inside, as {@code takenBytes}: it stands in some
 *       Java file.
 * </ul>
 *
 * Looked at are spans, Java without its strings, and diagrams; there, and in comments of Java, only
 * words with two capitals or more are types.
 */
class NameTest {
  private static final Pattern TYPE =
      Pattern.compile("(?<![\\w.$#/:-])(@?)([A-Z]\\w*)(?![\\w-])(?:[.#](\\w+)\\b(?!\\.java))?");
  private static final Pattern CAMEL =
      Pattern.compile("(?<![\\w.-])(?:[A-Z][a-z0-9]+){2,}(?![\\w-])");
  private static final Pattern RECEIVER = Pattern.compile("(?<![\\w.])([a-z]+)\\.([a-z]\\w*)\\(");
  private static final Pattern WORD = Pattern.compile("(?<![\\w.$@/%-])[a-z]+[A-Z]\\w*(?![\\w-])");
  private static final Pattern GENERATED =
      Pattern.compile("(?:\\w+_)?(\\w+?)(Struct|Flyweight|Record|Columns|Layout)");
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern COMMENT = Pattern.compile("//.*|^\\s*/?\\*.*");

  /** Types of the reader's own program, which no document declares. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "Outer", "a class in which a struct is nested",
          "Item", "that struct",
          "Header", "what some struct extends",
          "Row", "an opaque type");

  /** Words that stand in no Java file. */
  private static final Map<String, String> FOREIGN =
      Map.of("annotationProcessor", "Gradle's", "testAnnotationProcessor", "Gradle's");

  private final List<Fault> faults = new ArrayList<>();

  @Test
  void namesExist() {
    for (Document document : Repository.documents()) {
      Set<String> own = new HashSet<>(EXAMPLES.keySet());
      document.blocks().forEach(block -> own.addAll(Sources.declared(block.text())));
      for (Span span : document.spans()) {
        checkTypes(span, own);
        checkReceivers(span);
        checkWords(span);
      }
      document.blocks().forEach(block -> check(block, own));
    }
    Fault.assertNone(faults);
  }

  private void check(Block block, Set<String> own) {
    for (int i = 0; i < block.lines().size(); i++) {
      Span line = new Span(block.document(), block.line() + i, block.lines().get(i));
      if (block.isJava()) {
        String code = STRING.matcher(line.text()).replaceAll("");
        Span pure = new Span(line.document(), line.line(), COMMENT.matcher(code).replaceAll(""));
        checkTypes(pure, own);
        checkDiagram(line, own);
      } else if (block.info().isEmpty()) {
        checkDiagram(line, own);
      }
    }
  }

  private void checkDiagram(Span line, Set<String> own) {
    CAMEL.matcher(line.text()).results().forEach(word -> checkType(line, own, word.group()));
  }

  private void checkTypes(Span span, Set<String> own) {
    Matcher type = TYPE.matcher(span.text());
    while (type.find()) {
      String name = type.group(2);
      if (name.matches(".*[a-z].*") || !type.group(1).isEmpty()) {
        checkType(span, own, name);
        if (!own.contains(name)) {
          checkMember(span, name, type.group(3));
        }
      }
    }
  }

  private void checkReceivers(Span span) {
    Matcher receiver = RECEIVER.matcher(span.text());
    while (receiver.find()) {
      String variable = receiver.group(1);
      String name = variable.substring(0, 1).toUpperCase(Locale.ROOT) + variable.substring(1);
      if (Sources.isType(name)) {
        checkMember(span, name, receiver.group(2));
      }
    }
  }

  private void checkWords(Span span) {
    Matcher word = WORD.matcher(span.text());
    while (word.find()) {
      if (!Sources.isWord(word.group()) && !FOREIGN.containsKey(word.group())) {
        faults.add(span.fault("stands in no Java file: " + word.group()));
      }
    }
  }

  private void checkType(Span span, Set<String> own, String name) {
    if (!isType(own, name)) {
      faults.add(span.fault("no such type: " + name));
    }
  }

  private static boolean isType(Set<String> own, String name) {
    if (own.contains(name) || Sources.isType(name) || Platform.isType(name)) {
      return true;
    }
    Matcher generated = GENERATED.matcher(name);
    return generated.matches() && isType(own, generated.group(1));
  }

  /** Members of generated types are looked at where their code is compiled. */
  private void checkMember(Span span, String type, String member) {
    boolean ours = Sources.isType(type);
    if (member == null || (!ours && !Platform.isType(type))) {
      return;
    }
    if (!Sources.hasMember(type, member) && !Platform.hasMember(type, member)) {
      faults.add(span.fault(type + " has no member " + member));
    }
  }
}
