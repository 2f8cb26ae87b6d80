package dev.o1struct.recompiler.emit;

import java.util.List;

/**
 * What is known of the constant pool in force.
 *
 * @param known whether it is surely {@code constants}
 */
record PoolState(boolean known, List<String> constants) {
  static final PoolState UNKNOWN = new PoolState(false, List.of());

  static PoolState of(List<String> constants) {
    return new PoolState(true, constants);
  }

  /** What is known where two ways meet. */
  PoolState meet(PoolState other) {
    return equals(other) ? this : UNKNOWN;
  }
}
