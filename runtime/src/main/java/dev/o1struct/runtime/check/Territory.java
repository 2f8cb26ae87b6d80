package dev.o1struct.runtime.check;

import dev.o1struct.runtime.memory.Window;
import java.util.List;

/** What a {@link Guard} has to know of the heap that it guards. */
public interface Territory {
  /** Refuses other threads than the owner's, and everyone once the heap is closed. */
  void checkOwner();

  /** Whether an offset lies in memory of the heap outside its own window. */
  boolean overflowHas(long offset);

  /** Where there is such memory. */
  List<Window> overflowWindows();
}
