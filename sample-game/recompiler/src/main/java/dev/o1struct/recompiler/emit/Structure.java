package dev.o1struct.recompiler.emit;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Labelled Java statements for blocks that stay in their order: a loop begins at each target of
 * backward jumps, and a labelled scope ends right before each target of forward jumps, so that
 * {@code continue} and {@code break} do all jumps. WebAssembly back ends do the same for the same
 * reason.
 */
final class Structure {
  /** Deeper nesting is no longer readable, and javac's recursion has an end. */
  private static final int MAX_DEPTH = 24;

  /**
   * A jump between blocks, by their indices.
   *
   * @param atEnd whether it is the last thing that the block does, so that it can also fall through
   */
  record Edge(int from, int to, boolean atEnd) {
    boolean isBackward() {
      return to <= from;
    }
  }

  private final int[] loopEnds;
  private final int[] scopeStarts;

  private Structure(int blocks) {
    loopEnds = new int[blocks];
    scopeStarts = new int[blocks];
    Arrays.fill(loopEnds, -1);
    Arrays.fill(scopeStarts, -1);
  }

  /** Null where the jumps cannot be done so: into a loop, or too deeply nested. */
  static @Nullable Structure of(int blocks, List<Edge> edges) {
    var structure = new Structure(blocks);
    structure.findLoops(edges);
    boolean possible = structure.findScopes(edges);
    structure.nestScopes();
    return possible && structure.maximumDepth() <= MAX_DEPTH ? structure : null;
  }

  /** The last block of the loop that begins at {@code block}; −1 if none does. */
  int loopEnd(int block) {
    return loopEnds[block];
  }

  /** The first block of the scope that ends right before {@code block}; −1 if none does. */
  int scopeStart(int block) {
    return scopeStarts[block];
  }

  /**
   * The outermost loop around {@code from} behind whose end {@code to} comes; −1 if there is none.
   */
  int loopLeftBy(int from, int to) {
    for (int head = 0; head <= from; head++) {
      if (loopEnds[head] >= from && loopEnds[head] + 1 == to) {
        return head;
      }
    }
    return -1;
  }

  private void findLoops(List<Edge> edges) {
    for (var edge : edges) {
      if (edge.isBackward()) {
        loopEnds[edge.to()] = Math.max(loopEnds[edge.to()], edge.from());
      }
    }
    // Loops that overlap become nested ones. From the last to the first, each one takes in what it
    // must.
    for (int head = loopEnds.length - 1; head >= 0; head--) {
      for (int inner = head + 1; inner <= loopEnds[head]; inner++) {
        loopEnds[head] = Math.max(loopEnds[head], loopEnds[inner]);
      }
    }
  }

  private boolean findScopes(List<Edge> edges) {
    for (var edge : edges) {
      if (edge.isBackward()) {
        continue;
      }
      if (entersLoop(edge)) {
        return false;
      }
      boolean fallsThrough = edge.atEnd() && edge.to() == edge.from() + 1;
      if (!fallsThrough && loopLeftBy(edge.from(), edge.to()) < 0) {
        int start = scopeStarts[edge.to()];
        scopeStarts[edge.to()] = start < 0 ? edge.from() : Math.min(start, edge.from());
      }
    }
    return true;
  }

  private boolean entersLoop(Edge edge) {
    for (int head = edge.from() + 1; head < edge.to(); head++) {
      if (loopEnds[head] >= edge.to()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Scopes may begin earlier than they must: so loops and other scopes are inside them or around
   * them.
   */
  private void nestScopes() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int end = 0; end < scopeStarts.length; end++) {
        int start = scopeStarts[end];
        int wanted =
            start < 0 ? start : Math.min(startOutsideLoops(start, end), startAround(start, end));
        changed |= wanted != start;
        scopeStarts[end] = wanted;
      }
    }
  }

  private int startOutsideLoops(int start, int end) {
    for (int head = 0; head < start; head++) {
      if (loopEnds[head] >= start && loopEnds[head] < end) {
        return head;
      }
    }
    return start;
  }

  private int startAround(int start, int end) {
    int wanted = start;
    for (int other = start + 1; other < end; other++) {
      if (scopeStarts[other] >= 0) {
        wanted = Math.min(wanted, scopeStarts[other]);
      }
    }
    return wanted;
  }

  private int maximumDepth() {
    int maximum = 0;
    for (int block = 0; block < loopEnds.length; block++) {
      int depth = 0;
      for (int other = 0; other < loopEnds.length; other++) {
        depth += other <= block && loopEnds[other] >= block ? 1 : 0;
        depth += scopeStarts[other] >= 0 && scopeStarts[other] <= block && other > block ? 1 : 0;
      }
      maximum = Math.max(maximum, depth);
    }
    return maximum;
  }
}
