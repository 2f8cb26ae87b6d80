package dev.o1struct.benchmarks;

import java.util.Locale;

/** The columns of the comparison. */
enum Workload {
  /** See {@link Workloads.Pair}. */
  PAIR("W1"),
  /** See {@link Workloads.Churn}. */
  CHURN("W2"),
  /** See {@link Workloads.Call}. */
  CALL("W3"),
  /** See {@link Workloads.Nodes}; an operation is one node. */
  LIST("W4");

  private final String nameInC;

  Workload(String nameInC) {
    this.nameInC = nameInC;
  }

  /** What {@code workloads.c} prints before its figures. */
  String nameInC() {
    return nameInC;
  }

  /** The name of the benchmark method. */
  String method() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return method();
  }
}
