package dev.o1struct.runtime.observe;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** A request that no heap could serve. */
@Name("dev.o1struct.HeapRefusal")
@Label("Heap Refusal")
@Description("A request was refused: no free fragment was large enough and no heap could be added")
@Category({"o1struct", "Memory"})
final class RefusalEvent extends Event {
  @Label("Heap Number")
  @Description("Heaps of the process, in the order in which they were opened")
  int heap;

  @Label("Requested")
  @DataAmount
  long requested;

  @Label("Allocated")
  @Description("In use at that moment, headers and rounding included")
  @DataAmount
  long allocated;

  @Label("Capacity")
  @DataAmount
  long capacity;

  @Label("Largest Request")
  @Description("The largest that would have succeeded at that moment")
  @DataAmount
  long largestRequest;
}
