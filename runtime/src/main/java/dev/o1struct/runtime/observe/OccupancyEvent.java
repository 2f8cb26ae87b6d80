package dev.o1struct.runtime.observe;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

/** What one pool holds, told periodically. */
@Name("dev.o1struct.PoolOccupancy")
@Label("Pool Occupancy")
@Description("What each pool of each open heap holds; the frame stack counts bytes")
@Category({"o1struct", "Memory"})
@Period("10 s")
@StackTrace(false)
final class OccupancyEvent extends Event {
  @Label("Heap Number")
  @Description("Heaps of the process, in the order in which they were opened")
  int heap;

  @Label("Pool")
  String pool = "";

  @Label("Slot Size")
  @Description("Of each item, 0 where they differ")
  @DataAmount
  long slotSize;

  @Label("Live")
  long live;

  @Label("Peak")
  @Description("Most that were ever live at once")
  long peak;

  @Label("Allocated")
  @Description("In all, so far")
  long allocated;

  @Label("Memory")
  @Description("Taken by the pool, free slots and rounding included")
  @DataAmount
  long bytes;

  @Label("Slack")
  @Description("The part of it that holds nothing")
  @DataAmount
  long slack;
}
