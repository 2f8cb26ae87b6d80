package dev.o1struct.runtime.observe;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A window past the ceiling was acquired or given back. */
@Name("dev.o1struct.Overflow")
@Label("Overflow Memory")
@Description("Memory past the ceiling of a heap was acquired, or given back because it fell empty")
@Category({"o1struct", "Memory"})
final class OverflowEvent extends Event {
  @Label("Heap Number")
  @Description("Heaps of the process, in the order in which they were opened")
  int heap;

  @Label("Bytes")
  @Description("Acquired or given back")
  @DataAmount
  long bytes;

  @Label("Overflow")
  @Description("All memory past the ceiling, afterwards")
  @DataAmount
  long overflow;

  @Label("Acquired")
  @Description("Otherwise it was given back")
  boolean acquired;
}
