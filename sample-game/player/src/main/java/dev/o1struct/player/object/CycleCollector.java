package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.value.Value;
import java.util.Arrays;

/**
 * Frees cycles that nothing outside refers to: trial deletion, after Bacon and Rajan, "Concurrent
 * cycle collection in reference counted systems", ECOOP 2001, its synchronous form.
 *
 * <p>From the candidates on, every reference inside the graph that they reach is taken off the
 * counts (objects turn gray). A count that is left comes from outside: such an object and all that
 * it reaches turn black and get their references back. What stays gray is garbage.
 *
 * <pre>
 *  candidate -> a <-> b      a: 2 references, 2 of them from the graph -> 0, garbage
 *  candidate -> c <-  stack  c: 2 references, 1 of them from the graph -> 1, black again
 * </pre>
 *
 * A trial that reaches more objects than its budget is undone; the next may visit twice as many.
 * Between frames only: all counts must be settled, nothing may be in flight.
 */
public final class CycleCollector {
  private static final int BLACK = 0;
  private static final int GRAY = 1;
  private static final int MANY_CANDIDATES = 256;
  private static final int MOST_PATIENCE = 16;

  private final References references;
  private final Candidates candidates;
  private final Reclaimer reclaimer;
  private final ObjectGraph graph;
  private final int firstBudget;
  private long[] visited = new long[1 << 12];
  private int visitedCount;
  private long[] pending = new long[1 << 12];
  private int pendingCount;
  private int budget;
  private int waited;
  private int patience = MOST_PATIENCE;
  private long freed;

  CycleCollector(References references, Reclaimer reclaimer, ObjectGraph graph, int budget) {
    this.references = references;
    this.candidates = references.candidates();
    this.reclaimer = reclaimer;
    this.graph = graph;
    this.firstBudget = budget;
    this.budget = budget;
  }

  /** Between two frames: a trial if there are many candidates or some have waited for long. */
  public void endFrame() {
    if (candidates.count() == 0) return;
    waited++;
    if (waited < patience && (candidates.count() < MANY_CANDIDATES || budget > firstBudget)) return;
    waited = 0;
    if (collect(budget)) {
      budget = Math.max(firstBudget, budget / 2);
    } else {
      budget = Math.min(budget, Integer.MAX_VALUE / 2) * 2;
    }
  }

  /** Trials without a budget until there are no candidates: for the end of the machine. */
  public void collectAll() {
    while (candidates.count() > 0) collect(Integer.MAX_VALUE);
  }

  /** Is there anything to try? */
  public boolean hasCandidates() {
    return candidates.count() > 0;
  }

  /** How many objects all trials have freed. */
  public long freed() {
    return freed;
  }

  private boolean collect(int limit) {
    int roots = takeCandidates();
    int expanded = 0;
    while (expanded < visitedCount && visitedCount <= limit) subtract(visited[expanded++]);
    if (expanded < visitedCount) {
      undo(expanded, roots);
      return false;
    }
    for (int i = 0; i < visitedCount; i++) {
      if (isGray(visited[i]) && ASObjectStruct.refcount(visited[i]) != 0) blacken(visited[i]);
    }
    freeGray();
    return true;
  }

  private int takeCandidates() {
    visitedCount = 0;
    while (candidates.count() > 0) {
      long object = candidates.removeLast();
      if (!Reclaimer.isImmortal(object)) visit(object);
    }
    return visitedCount;
  }

  private void visit(long object) {
    if (isGray(object)) return;
    ASObjectStruct.color(object, GRAY);
    if (visitedCount == visited.length) visited = Arrays.copyOf(visited, visitedCount * 2);
    visited[visitedCount++] = object;
  }

  private static boolean isGray(long object) {
    return ASObjectStruct.color(object) == GRAY;
  }

  private void subtract(long object) {
    int children = graph.expand(object);
    for (int i = 0; i < children; i++) {
      count(graph.child(i), -1);
      visit(graph.child(i));
    }
  }

  private void restore(long object) {
    int children = graph.expand(object);
    for (int i = 0; i < children; i++) count(graph.child(i), 1);
  }

  private static void count(long object, int change) {
    ASObjectStruct.refcount(object, ASObjectStruct.refcount(object) + change);
  }

  private void undo(int expanded, int roots) {
    for (int i = 0; i < expanded; i++) restore(visited[i]);
    for (int i = 0; i < visitedCount; i++) ASObjectStruct.color(visited[i], BLACK);
    for (int i = 0; i < roots; i++) candidates.add(visited[i]);
  }

  private void blacken(long first) {
    pendingCount = 0;
    turnBlack(first);
    while (pendingCount > 0) {
      int children = graph.expand(pending[--pendingCount]);
      for (int i = 0; i < children; i++) {
        long child = graph.child(i);
        count(child, 1);
        if (isGray(child)) turnBlack(child);
      }
    }
  }

  private void turnBlack(long object) {
    ASObjectStruct.color(object, BLACK);
    if (pendingCount == pending.length) pending = Arrays.copyOf(pending, pendingCount * 2);
    pending[pendingCount++] = object;
  }

  /** Garbage gets its counts back and one reference more; then it is emptied, then let go. */
  private void freeGray() {
    int garbage = 0;
    for (int i = 0; i < visitedCount; i++) {
      if (isGray(visited[i])) visited[garbage++] = visited[i];
    }
    for (int i = 0; i < garbage; i++) restore(visited[i]);
    for (int i = 0; i < garbage; i++) {
      ASObjectStruct.color(visited[i], BLACK);
      references.retainObject(visited[i]);
    }
    for (int i = 0; i < garbage; i++) reclaimer.clear(visited[i]);
    for (int i = 0; i < garbage; i++) references.defer(Value.object(visited[i]));
    freed += garbage;
    visitedCount = 0;
  }
}
