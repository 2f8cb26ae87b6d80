package dev.o1struct.runtime.observe;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** Memory was given back. */
@Name("dev.o1struct.HeapTrim")
@Label("Heap Trim")
@Description("Slabs without a live slot were given back to the heaps, or free heaps to the system")
@Category({"o1struct", "Memory"})
final class TrimEvent extends Event {
  @Label("Heap Number")
  @Description("Heaps of the process, in the order in which they were opened")
  int heap;

  @Label("Slabs")
  @Description("Given back to the heaps: slabs without a live slot")
  @DataAmount
  long slabs;

  @Label("Heaps")
  @Description("Given back to the system: heaps that held nothing")
  @DataAmount
  long heaps;

  @Label("Pages")
  @Description("Given back to the system: pages within large free fragments")
  @DataAmount
  long pages;
}
