package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.statistics.ExhaustionReport;
import java.util.List;

/** Tells a chain that refuses a request who holds what. */
public interface Holders {
  /** In any order, and not necessarily all. */
  List<ExhaustionReport.Holder> holders();

  /** Bytes of the largest slab that trimming is certain to give back; 0 if none is. */
  long trimmable();
}
