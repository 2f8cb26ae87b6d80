package dev.o1struct.processor.document;

import java.util.List;

/** Two texts as one: lines of both, lines that went with a minus, lines that came with a plus. */
final class LineDifference {
  private LineDifference() {}

  /**
   * The difference with the fewest lines, by the table of longest common subsequences (Wagner and
   * Fischer, 1974).
   */
  static String of(List<String> before, List<String> after) {
    int[][] common = commonTails(before, after);
    StringBuilder text = new StringBuilder();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      boolean both = i < before.size() && j < after.size();
      if (both && before.get(i).equals(after.get(j))) {
        append(text, ' ', before.get(i++));
        j++;
      } else if (j == after.size() || (both && common[i + 1][j] >= common[i][j + 1])) {
        append(text, '-', before.get(i++));
      } else {
        append(text, '+', after.get(j++));
      }
    }
    return text.toString();
  }

  /** How many lines the texts have in common, in order, from the i-th and j-th on. */
  private static int[][] commonTails(List<String> before, List<String> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static void append(StringBuilder text, char mark, String line) {
    text.append("  ").append(mark).append(' ').append(line).append('\n');
  }
}
