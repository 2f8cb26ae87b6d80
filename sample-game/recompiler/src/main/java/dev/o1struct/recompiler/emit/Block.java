package dev.o1struct.recompiler.emit;

import java.util.List;

/** Steps that run one after the other. */
record Block(Place place, List<Step> steps, Exit exit) {
  /** Its case label or construct, and the jumps at its end. */
  private static final int FRAME_WEIGHT = 30;

  Block {
    steps = List.copyOf(steps);
  }

  int weight() {
    return FRAME_WEIGHT + steps.stream().mapToInt(Step::weight).sum();
  }
}
