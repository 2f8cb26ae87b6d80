package dev.o1struct.benchmarks;

import static dev.o1struct.benchmarks.Workload.CALL;
import static dev.o1struct.benchmarks.Workload.CHURN;
import static dev.o1struct.benchmarks.Workload.LIST;
import static dev.o1struct.benchmarks.Workload.PAIR;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row of the comparison.
 *
 * @param name as the table shows it
 * @param classes where the benchmark method of each workload is; workloads that would be unlike the
 *     others are missing
 * @param collected whether a garbage collector works for it, whose time counts
 */
record JavaSubject(
    String name, Map<Workload, Class<? extends Subject>> classes, boolean collected) {
  /** All rows, in the order of the table. */
  static JavaSubject[] all() {
    return new JavaSubject[] {
      blocks("O1Heap", O1HeapBlocks.class),
      blocks("HeapChain", HeapChainBlocks.class),
      new JavaSubject(
          "pools",
          new EnumMap<>(
              Map.of(
                  PAIR,
                  Pools.class,
                  CHURN,
                  BlockPoolBlocks.class,
                  CALL,
                  Pools.class,
                  LIST,
                  Pools.class)),
          false),
      blocks("BlockPool", BlockPoolBlocks.class),
    };
  }

  private static JavaSubject blocks(String name, Class<? extends Subject> subject) {
    Map<Workload, Class<? extends Subject>> classes = new EnumMap<>(Workload.class);
    for (Workload workload : Workload.values()) {
      classes.put(workload, subject);
    }
    return new JavaSubject(name, classes, false);
  }
}
