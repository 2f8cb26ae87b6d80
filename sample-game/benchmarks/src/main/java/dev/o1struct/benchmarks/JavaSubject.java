package dev.o1struct.benchmarks;

import static dev.o1struct.benchmarks.Workload.CALL;
import static dev.o1struct.benchmarks.Workload.CHURN;
import static dev.o1struct.benchmarks.Workload.LIST;
import static dev.o1struct.benchmarks.Workload.PAIR;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the comparison.
 *
 * @param name as the table shows it
 * @param classes where the benchmark method of each workload is; workloads that would be unlike the
 *     others are missing
 * @param collected whether a garbage collector works for it, whose time counts
 * @param targets what its time relative to malloc is meant to be at most
 */
record JavaSubject(
    String name,
    Map<Workload, Class<? extends Subject>> classes,
    boolean collected,
    Map<Workload, Double> targets) {
  /** All rows, in the order of the table. */
  static List<JavaSubject> all() {
    return List.of(
        of("O1Heap", O1HeapBlocks.class).atMost(Map.of(PAIR, 1.0, CHURN, 0.8, LIST, 0.85)),
        of("HeapChain", HeapChainBlocks.class),
        of("pools", Pools.class, PAIR, CALL, LIST)
            .with(CHURN, BlockPoolBlocks.class)
            .atMost(Map.of(PAIR, 0.15, CHURN, 0.25, CALL, 0.84, LIST, 0.28)),
        of("BlockPool", BlockPoolBlocks.class),
        of("checked pools", CheckedPools.class, PAIR, CALL, LIST)
            .with(CHURN, CheckedBlockPoolBlocks.class)
            .atMost(Map.of(PAIR, 1.0, CHURN, 2.0, CALL, 3.0, LIST, 1.5)),
        of("malloc by FFM", PlainMallocBlocks.class),
        of("malloc by FFM, critical", CriticalMallocBlocks.class),
        of("Java objects, G1", JavaObjectsG1.class).withCollector(),
        of("Java objects, ZGC", JavaObjectsZ.class).withCollector(),
        of("Netty adaptive", NettyAdaptiveBuffers.class, PAIR, CHURN, CALL),
        of("Netty pooled", NettyPooledBuffers.class, PAIR, CHURN, CALL),
        of("Arena.ofConfined", ConfinedArenas.class, PAIR, CALL, LIST));
  }

  private static JavaSubject of(String name, Class<? extends Subject> subject) {
    return of(name, subject, Workload.values());
  }

  private static JavaSubject of(
      String name, Class<? extends Subject> subject, Workload... workloads) {
    Map<Workload, Class<? extends Subject>> classes = new EnumMap<>(Workload.class);
    for (Workload workload : workloads) {
      classes.put(workload, subject);
    }
    return new JavaSubject(name, classes, false, Map.of());
  }

  private JavaSubject with(Workload workload, Class<? extends Subject> subject) {
    Map<Workload, Class<? extends Subject>> more = new EnumMap<>(classes);
    more.put(workload, subject);
    return new JavaSubject(name, more, collected, targets);
  }

  private JavaSubject withCollector() {
    return new JavaSubject(name, classes, true, targets);
  }

  private JavaSubject atMost(Map<Workload, Double> times) {
    return new JavaSubject(name, classes, collected, times);
  }
}
