package dev.o1struct.benchmarks;

import static dev.o1struct.runtime.handles.Handles.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.benchmarks.Scaling.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Allocates a block and frees a random one, over and over, as {@code scaling.c} does: among the
 * first 64 live ones (hot), or among all (cold).
 */
final class Replacements {
  private static final int HOT = 64;
  private static final int OPERATIONS = 1 << 18;
  private static final int BATCHES = 7;
  private static final int WARM_UP = 20;

  private final ScalingSubject subject;
  private final ScalingSubject.Source source;
  private final long[] live;
  private final ThreadClocks clocks = new ThreadClocks();
  private int count;
  private long state = 88172645463325252L;

  private Replacements(ScalingSubject subject) {
    this.subject = subject;
    this.source = subject.open();
    this.live = new long[subject.most()];
  }

  /** All points of a subject. */
  static List<Point> measure(ScalingSubject subject) {
    Replacements replacements = new Replacements(subject);
    List<Point> points = new ArrayList<>();
    for (long decade = 100; decade <= subject.most(); decade *= 10) {
      for (long live = decade; live <= Math.min(3 * decade, subject.most()); live += 2 * decade) {
        replacements.growTo((int) live);
        points.add(replacements.measure("hot", HOT));
        points.add(replacements.measure("cold", (int) live));
      }
    }
    return points;
  }

  private void growTo(int blocks) {
    for (; count < blocks; count++) {
      live[count] = allocate(count);
    }
  }

  private Point measure(String mode, int among) {
    int warmUp = count == 100 ? WARM_UP : 2;
    for (int i = 0; i < warmUp; i++) {
      replace(among);
    }
    List<Double> nanos = new ArrayList<>();
    for (int i = 0; i < BATCHES; i++) {
      long start = clocks.ofCurrentThread();
      replace(among);
      nanos.add((clocks.ofCurrentThread() - start) / (double) OPERATIONS);
    }
    return new Point(subject.title(), mode, count, Figures.median(nanos));
  }

  private void replace(int among) {
    for (int i = 0; i < OPERATIONS; i++) {
      int place = next(among);
      long made = allocate(place);
      source.free(live[place], subject.bytes(place));
      live[place] = made;
    }
  }

  private long allocate(int place) {
    long made = source.allocate(subject.bytes(place));
    MEMORY.set(JAVA_LONG_UNALIGNED, made, place);
    return made;
  }

  /** A number from 0 to below the bound, by {@link Sequence}'s generator. */
  private int next(int bound) {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    return (int) (((state >>> 32) * bound) >>> 32);
  }
}
