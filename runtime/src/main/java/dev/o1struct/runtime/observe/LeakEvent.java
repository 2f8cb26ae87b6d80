package dev.o1struct.runtime.observe;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Items of one type that were live when their heap was closed. */
@Name("dev.o1struct.StructLeak")
@Label("Struct Leak")
@Description("Structs of one type were live when their heap was closed; found in checked mode")
@Category({"o1struct", "Memory"})
@StackTrace(false)
final class LeakEvent extends Event {
  @Label("Heap Number")
  @Description("Heaps of the process, in the order in which they were opened")
  int heap;

  @Label("Type")
  String type = "";

  @Label("Items")
  long items;

  @Label("Bytes")
  @DataAmount
  long bytes;

  @Label("Allocation Site")
  @Description("Where one of them was allocated, if that was recorded")
  String site = "";
}
