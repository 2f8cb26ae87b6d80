package dev.o1struct.runtime.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Places of the program at which blocks were allocated and freed, each kept once. A history is a
 * number for the pair of them; 0 stands for nothing recorded. A zone is the cell of a canary, which
 * has the history and says what of it is still true. For all heaps of the process.
 */
final class Sites {
  private record Pair(int allocated, int freed) {}

  private static final int MOST_FRAMES = 6;
  private static final int MOST_HISTORIES = Shadow.NO_RELEASE;

  /** The rooms of the runtime are below this package. */
  private static final String RUNTIME = "dev.o1struct.runtime.";

  private final StackWalker walker =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private final Map<List<StackTraceElement>, Integer> numbers = new HashMap<>();
  private final List<List<StackTraceElement>> sites = new ArrayList<>(List.of(List.of()));

  /** Sites that are no place of the program. */
  private final Map<Integer, String> told = new HashMap<>();

  private final Map<Pair, Integer> histories = new HashMap<>(Map.of(new Pair(0, 0), 0));
  private final List<Pair> pairs = new ArrayList<>(List.of(new Pair(0, 0)));

  /** The site of the caller: the innermost frames outside the runtime. */
  int here() {
    List<StackTraceElement> frames =
        walker.walk(all ->
            all.filter(frame -> !frame.getDeclaringClass().getName().startsWith(RUNTIME))
                .limit(MOST_FRAMES)
                .map(StackWalker.StackFrame::toStackTraceElement)
                .toList());
    synchronized (this) {
      Integer known = numbers.putIfAbsent(frames, sites.size());
      if (known != null) {
        return known;
      }
      sites.add(frames);
      return sites.size() - 1;
    }
  }

  /** A site that is no place of the program, in words. */
  synchronized int told(String what) {
    sites.add(List.of());
    told.put(sites.size() - 1, what);
    return sites.size() - 1;
  }

  /** The history of a block that was allocated there, where the last one was freed here. */
  synchronized int history(int allocated, int freed) {
    return history(new Pair(allocated, freed));
  }

  private int history(Pair pair) {
    if (pairs.size() == MOST_HISTORIES) {
      return 0;
    }
    Integer known = histories.putIfAbsent(pair, pairs.size());
    if (known != null) {
      return known;
    }
    pairs.add(pair);
    return pairs.size() - 1;
  }

  /** Number of the site of the allocation, 0 if it was not recorded. */
  synchronized int allocation(int zone) {
    return (zone & Shadow.NO_ALLOCATION) != 0 ? 0 : pair(Shadow.history(zone)).allocated();
  }

  /**
   * Number of the site of the last free there, 0 if it was not recorded: that of the block itself,
   * or, while it is live, that of the one before it.
   */
  synchronized int release(int zone) {
    return (zone & Shadow.NO_RELEASE) != 0 ? 0 : pair(Shadow.history(zone)).freed();
  }

  private Pair pair(int history) {
    return pairs.get(history < pairs.size() ? history : 0);
  }

  /** A site in words, innermost frame first; empty for 0. */
  synchronized String text(int site) {
    String words = told.get(site);
    return words != null ? words : frames(site);
  }

  private String frames(int site) {
    return sites.get(site).stream()
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < "));
  }
}
