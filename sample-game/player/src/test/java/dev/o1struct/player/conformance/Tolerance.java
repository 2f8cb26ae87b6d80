package dev.o1struct.player.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How exactly numbers in a trace must match.
 *
 * @param epsilon the greatest relative or absolute difference; 0 asks for equal text
 * @param numbers finds, in its first group, the numbers that may differ
 */
record Tolerance(double epsilon, Pattern numbers) {
  private static final Pattern EPSILON = Pattern.compile("(?m)^epsilon = ([0-9.e+-]+)");
  private static final Pattern PATTERN =
      Pattern.compile("(?m)^number_patterns = \\[\"(.*)\"\\]\\s*$");
  private static final String ANY_NUMBER = "(-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)";

  static Tolerance read(String settings) {
    Matcher epsilon = EPSILON.matcher(settings);
    Matcher pattern = PATTERN.matcher(settings);
    return new Tolerance(
        epsilon.find() ? Double.parseDouble(epsilon.group(1)) : 0,
        Pattern.compile(pattern.find() ? pattern.group(1).replace("\\\\", "\\") : ANY_NUMBER));
  }

  boolean accepts(String wanted, String found) {
    if (wanted.equals(found)) {
      return true;
    }
    return epsilon > 0
        && numbers.matcher(wanted).replaceAll("#").equals(numbers.matcher(found).replaceAll("#"))
        && allNear(numbersOf(wanted), numbersOf(found));
  }

  private List<Double> numbersOf(String line) {
    List<Double> found = new ArrayList<>();
    Matcher matcher = numbers.matcher(line);
    while (matcher.find()) {
      found.add(Double.valueOf(matcher.group(1)));
    }
    return found;
  }

  private boolean allNear(List<Double> wanted, List<Double> found) {
    for (int i = 0; i < wanted.size(); i++) {
      double difference = Math.abs(wanted.get(i) - found.get(i));
      if (difference > epsilon && difference > epsilon * Math.abs(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }
}
