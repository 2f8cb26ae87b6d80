package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.statistics.ExhaustionReport;
import java.util.List;

/** Tells a chain that refuses a request who holds what. */
@FunctionalInterface
public interface Holders {
  /** In any order, and not necessarily all. */
  List<ExhaustionReport.Holder> holders();
}
