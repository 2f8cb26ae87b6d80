package dev.o1struct.runtime.observe;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A heap was added to a chain. */
@Name("dev.o1struct.HeapGrowth")
@Label("Heap Growth")
@Description("A chain added a heap, because a request found no room or memory was reserved ahead")
@Category({"o1struct", "Memory"})
final class GrowthEvent extends Event {
  @Label("Heap Number")
  @Description("Heaps of the process, in the order in which they were opened")
  int heap;

  @Label("Heaps in the Chain")
  @Description("After this one was added")
  int heaps;

  @Label("Added")
  @DataAmount
  long added;

  @Label("Capacity")
  @Description("All heaps of the chain together, afterwards")
  @DataAmount
  long capacity;

  @Label("Reserved")
  @Description("Whether the program asked for it ahead of need")
  boolean reserved;
}
