package dev.o1struct.player.action;

import dev.o1struct.player.object.CycleCollector;
import dev.o1struct.player.object.References;

/** What is done where no value lives outside the operand stack: releases, and the time limit. */
final class Safepoints {
  private static final int POLLS_PER_CLOCK = 1 << 14;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final OperandStack stack;
  private final References references;
  private final CycleCollector collector;
  private final int threshold;
  private long timeLimit;
  private int limit;
  private int polls;
  private long deadline;

  Safepoints(
      OperandStack stack, References references, CycleCollector collector, MachineOptions options) {
    this.stack = stack;
    this.references = references;
    this.collector = collector;
    this.threshold = options.deferredThreshold();
    setTimeLimit(options.timeLimitMillis());
    this.limit = threshold;
  }

  void setTimeLimit(long millis) {
    timeLimit = millis * NANOS_PER_MILLI;
  }

  /** A list of actions starts: its time runs from now on. */
  void startTimer() {
    polls = 0;
    if (timeLimit != 0) deadline = System.nanoTime() + timeLimit;
  }

  /** At function entry and loop back edges. */
  void poll() {
    if (references.pending() > limit) reconcile();
    if (++polls > POLLS_PER_CLOCK) checkTime();
  }

  /**
   * Carries out releases; a deep stack makes the next time come later. So many releases took time,
   * more of it where long texts were made: the clock is due.
   */
  private void reconcile() {
    references.reconcile(stack.values, stack.rooted());
    limit = references.pending() + threshold;
    polls = POLLS_PER_CLOCK;
  }

  private void checkTime() {
    polls = 0;
    if (timeLimit != 0 && System.nanoTime() - deadline > 0) {
      throw new ActionAbort(
          ActionAbort.Reason.TIME,
          "A script ran for longer than the limit: limitMillis=" + timeLimit / NANOS_PER_MILLI);
    }
  }

  void endFrame() {
    references.reconcile(stack.values, stack.rooted());
    limit = references.pending() + threshold;
    collector.endFrame();
    if (references.pending() > limit) reconcile();
  }

  /** At the end: nothing is on the stack, and every cycle goes. */
  void releaseAll() {
    stack.depth = 0;
    references.reconcile(stack.values, 0);
    while (collector.hasCandidates()) {
      collector.collectAll();
      references.reconcile(stack.values, 0);
    }
  }
}
