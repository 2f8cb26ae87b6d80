package dev.o1struct.runtime.observe;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A heap was dropped without being closed. */
@Name("dev.o1struct.HeapDrop")
@Label("Heap Drop")
@Description("A heap was dropped without being closed; its memory went back when it was noticed")
@Category({"o1struct", "Memory"})
@StackTrace(false)
final class DropEvent extends Event {
  @Label("Heap Number")
  @Description("Heaps of the process, in the order in which they were opened")
  int heap;

  @Label("Opening Site")
  @Description("Where it was opened; known in checked mode")
  String site = "";

  @Label("Allocated")
  @Description("In use when it was dropped, headers and rounding included")
  @DataAmount
  long allocated;

  @Label("Capacity")
  @DataAmount
  long capacity;
}
