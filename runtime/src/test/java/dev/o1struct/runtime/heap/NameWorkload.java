package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.statistics.PoolStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Random names, interned, joined, cut, folded and built, beside the strings that they should be.
 */
final class NameWorkload {
  private record Counted(String text, long name) {}

  private static final String LETTERS = "abcABCxyzÀÿ";
  private static final String WIDE_LETTERS = "abAπΠ→\uD83D\uDE00";
  private static final int LONGEST = 3000;
  private static final int MOST = 2000;

  private final Heap heap;
  private final SplittableRandom random;
  private final List<Counted> held = new ArrayList<>();
  private final StringBuilder built = new StringBuilder();
  private @Nullable NameBuilder builder;

  NameWorkload(Heap heap, SplittableRandom random) {
    this.heap = heap;
    this.random = random;
  }

  void step(boolean growing) {
    boolean more = held.size() < MOST && random.nextInt(100) < (growing ? 60 : 40);
    if (held.size() < 2) {
      intern();
    } else {
      switch (random.nextInt(8)) {
        case 0 -> build(any());
        case 1 -> fold(any());
        default -> {
          if (more) {
            make(any(), any());
          } else {
            release();
          }
        }
      }
    }
  }

  private void intern() {
    String text = text();
    hold(text, heap.names().intern(text));
  }

  /** One more name, made of others or new. */
  private void make(Counted a, Counted b) {
    switch (random.nextInt(5)) {
      case 0 -> {
        if (a.text().length() + b.text().length() < LONGEST) {
          hold(a.text() + b.text(), heap.names().concat(a.name(), b.name()));
        }
      }
      case 1 -> {
        int from = random.nextInt(a.text().length() + 1);
        int to = random.nextInt(from, a.text().length() + 1);
        hold(a.text().substring(from, to), heap.names().substring(a.name(), from, to));
      }
      case 2 -> {
        heap.names().retain(a.name());
        hold(a.text(), a.name());
      }
      default -> intern();
    }
  }

  private void hold(String text, long name) {
    assertEquals(text, heap.names().toString(name));
    assertEquals(text.hashCode(), heap.names().hash(name));
    held.add(new Counted(text, name));
  }

  private void release() {
    Counted counted = held.remove(random.nextInt(held.size()));
    check(counted);
    heap.names().release(counted.name());
  }

  private void fold(Counted a) {
    StringBuilder lower = new StringBuilder();
    a.text().chars().forEach(c -> lower.append(Character.toLowerCase((char) c)));
    assertEquals(lower.toString(), heap.names().toString(heap.names().folded(a.name())));
  }

  /** Whatever fails leaves the text as it was. */
  private void build(Counted a) {
    NameBuilder made = builder == null ? heap.names().builder() : builder;
    builder = made;
    switch (random.nextInt(built.length() > LONGEST ? 3 : 6)) {
      case 0 -> {
        made.clear();
        built.setLength(0);
      }
      case 1 -> hold(built.toString(), made.intern());
      case 2 -> {
        int length = random.nextInt(built.length() + 1);
        made.setLength(length);
        built.setLength(length);
      }
      case 3 -> {
        String text = text();
        made.append(text);
        built.append(text);
      }
      case 4 -> {
        made.appendName(a.name());
        built.append(a.text());
      }
      default -> {
        int from = random.nextInt(a.text().length() + 1);
        made.appendName(a.name(), from, a.text().length());
        built.append(a.text(), from, a.text().length());
      }
    }
    assertEquals(built.length(), made.length());
  }

  private Counted any() {
    return held.get(random.nextInt(held.size()));
  }

  private String text() {
    String letters = random.nextInt(6) == 0 ? WIDE_LETTERS : LETTERS;
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(random.nextInt(40) == 0 ? 600 : 7); i > 0; i--) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  void check() {
    held.forEach(this::check);
  }

  private void check(Counted counted) {
    assertEquals(counted.text(), heap.names().toString(counted.name()));
  }

  void drain() {
    while (!held.isEmpty()) {
      release();
    }
    if (builder != null) {
      builder.close();
      builder = null;
      built.setLength(0);
    }
    assertEquals(0, heap.names().live());
  }

  /** Segments of the table, the pool's own builder and the empty name. */
  long slotsForEver() {
    long segments = 1 + Math.max(0, mostNames() - 1) / 4096;
    return segments + 2;
  }

  private long mostNames() {
    return heap.statistics().pools().stream()
        .filter(pool -> pool.name().equals("names"))
        .mapToLong(PoolStatistics::peak)
        .findFirst()
        .orElse(0);
  }
}
