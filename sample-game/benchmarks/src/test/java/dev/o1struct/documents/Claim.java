package dev.o1struct.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence whose numbers can be derived. Some document has it, and wherever it stands the numbers
 * are these: in digits with or without commas, or in words up to twelve.
 *
 * @param text the sentence, a {@code #} for each number
 * @param sentence the same as a pattern: a group for each number, any white space for a space
 */
record Claim(String text, Pattern sentence, List<Long> numbers) {
  private static final Map<String, Long> WORDS =
      Map.ofEntries(
          Map.entry("one", 1L),
          Map.entry("two", 2L),
          Map.entry("three", 3L),
          Map.entry("four", 4L),
          Map.entry("five", 5L),
          Map.entry("six", 6L),
          Map.entry("seven", 7L),
          Map.entry("eight", 8L),
          Map.entry("nine", 9L),
          Map.entry("ten", 10L),
          Map.entry("eleven", 11L),
          Map.entry("twelve", 12L),
          Map.entry("a million", 1_000_000L));

  /** In the sentence, {@code #} is a number. */
  static Claim that(String sentence, long... numbers) {
    String pattern =
        sentence.replace("#", "(a million|\\b[a-zA-Z]+\\b|[0-9][0-9,]*)").replace(" ", "\\s+");
    return new Claim(
        sentence,
        Pattern.compile(pattern, Pattern.DOTALL),
        Arrays.stream(numbers).boxed().toList());
  }

  /** What is untrue about it in these documents. */
  List<Fault> faults(List<Document> documents) {
    List<Fault> faults = new ArrayList<>();
    boolean found = false;
    for (Document document : documents) {
      Matcher match = sentence.matcher(document.whole());
      while (match.find()) {
        found = true;
        List<Long> said = said(match.toMatchResult());
        if (!said.equals(numbers)) {
          String text = match.group().replaceAll("\\s+", " ");
          faults.add(
              document.fault(
                  document.lineOfWhole(match.start()), "\"" + text + "\": in truth " + numbers));
        }
      }
    }
    if (!found) {
      faults.add(new Fault("(all documents)", 0, "nobody says any more: " + text));
    }
    return faults;
  }

  private static List<Long> said(MatchResult match) {
    List<Long> said = new ArrayList<>();
    for (int group = 1; group <= match.groupCount(); group++) {
      said.add(number(match.group(group)));
    }
    return said;
  }

  private static long number(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.matches("[0-9][0-9,]*")) {
      return Long.parseLong(word.replace(",", ""));
    }
    return Objects.requireNonNullElse(WORDS.get(word), -1L);
  }
}
