package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.testing.Garbage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that drops its heap, in a JVM of its own: tells how the trace ends while it runs. */
final class DroppedTraceProgram {
  private DroppedTraceProgram() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    openAndDrop();
    Garbage.collectUntil(() -> AddressSpace.windowsInUse() == 0);
    System.out.println(
        "windows="
            + AddressSpace.windowsInUse()
            + " "
            + Files.readAllLines(Path.of(arguments[0])).getLast());
  }

  private static void openAndDrop() {
    Heap heap = Heap.open();
    heap.blocks("data").allocate(100);
    heap.names().intern("name");
  }
}
