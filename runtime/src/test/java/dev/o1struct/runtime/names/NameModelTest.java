package dev.o1struct.runtime.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.testing.RunsOnMalloc;
import dev.o1struct.testing.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names against Strings and a map of counts. */
@RunsOnMalloc
class NameModelTest {
  private static final String LETTERS = "abABÀÿ";
  private static final String WIDE_LETTERS = "abAπΠ→";

  private record Counted(String text, long name) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {41, 42, 43})
  void namesAgreeWithStrings(long usual) {
    long seed = Seed.or(usual);
    SplittableRandom random = new SplittableRandom(seed);
    try (Heap heap = Heap.open()) {
      NamePool names = heap.names();
      List<Counted> held = new ArrayList<>();
      for (int step = 0; step < 20_000; step++) {
        if (held.size() < 2 || random.nextInt(100) < (step / 2000 % 2 == 0 ? 65 : 35)) {
          held.add(make(names, random, held));
        } else {
          names.release(held.remove(random.nextInt(held.size())).name());
        }
        check(names, random, held, "seed=" + seed + " step=" + step);
      }
      checkCounts(names, held);
      held.forEach(counted -> names.release(counted.name()));
      assertEquals(0, names.live(), "seed=" + seed);
      heap.checkInvariants();
    }
  }

  /** A new text, or one made of those held. */
  private static Counted make(NamePool names, SplittableRandom random, List<Counted> held) {
    if (held.size() < 2 || random.nextInt(3) == 0) {
      String text = text(random);
      return new Counted(text, names.intern(text));
    }
    Counted a = held.get(random.nextInt(held.size()));
    Counted b = held.get(random.nextInt(held.size()));
    if (random.nextBoolean() && a.text().length() + b.text().length() < 200) {
      return new Counted(a.text() + b.text(), names.concat(a.name(), b.name()));
    }
    int from = random.nextInt(a.text().length() + 1);
    int to = random.nextInt(from, a.text().length() + 1);
    return new Counted(a.text().substring(from, to), names.substring(a.name(), from, to));
  }

  private static String text(SplittableRandom random) {
    String letters = random.nextInt(4) == 0 ? WIDE_LETTERS : LETTERS;
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private static void check(
      NamePool names, SplittableRandom random, List<Counted> held, String where) {
    Counted a = held.get(random.nextInt(held.size()));
    Counted b = held.get(random.nextInt(held.size()));
    assertEquals(a.text(), names.toString(a.name()), where);
    assertEquals(a.text().equals(b.text()), a.name() == b.name(), where);
    assertEquals(a.text().compareTo(b.text()), names.compare(a.name(), b.name()), where);
    int from = random.nextInt(-2, a.text().length() + 3);
    assertEquals(a.text().indexOf(b.text(), from), names.indexOf(a.name(), b.name(), from), where);
    assertEquals(
        a.text().lastIndexOf(b.text(), from), names.lastIndexOf(a.name(), b.name(), from), where);
    if (random.nextInt(10) == 0) {
      // None of the letters used changes its length or depends on its neighbours.
      String lower = a.text().toLowerCase(Locale.ROOT);
      assertEquals(lower, names.toString(names.folded(a.name())), where);
    }
  }

  /** A name has as many references as there are holders, folded names excepted. */
  private static void checkCounts(NamePool names, List<Counted> held) {
    Map<String, Integer> counts = new HashMap<>();
    held.forEach(counted -> counts.merge(counted.text(), 1, Integer::sum));
    for (Counted counted : held) {
      if (counted.text().chars().anyMatch(Character::isUpperCase)) {
        int expected = counts.getOrDefault(counted.text(), 0);
        assertEquals(expected, names.references(counted.name()), counted::text);
      }
    }
  }
}
