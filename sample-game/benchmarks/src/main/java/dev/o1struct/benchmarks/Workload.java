package dev.o1struct.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** The workload that {@code workloads.c} calls so, if it is one of these. */
  static Optional<Workload> ofNameInC(String name) {
    return Arrays.stream(values()).filter(workload -> workload.nameInC.equals(name)).findFirst();
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
