package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.trace.TraceLine;

/** What a trace is replayed on. */
interface ReplayTarget {
  /**
   * Does an operation again.
   *
   * @return what the third column should be
   */
  long replay(TraceLine line);

  /** Walks everything. */
  void checkInvariants();

  HeapDiagnostics diagnostics();
}
