package dev.o1struct.runtime.assembly;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.sizeclasses.SizeClasses;
import dev.o1struct.runtime.sizeclasses.SystemClasses;
import dev.o1struct.runtime.slots.HandleDoor;
import dev.o1struct.runtime.slots.PlainDoor;
import dev.o1struct.runtime.slots.Slots;
import dev.o1struct.runtime.slots.SystemSlots;
import dev.o1struct.runtime.stack.Frames;
import dev.o1struct.runtime.stack.SystemFrames;
import dev.o1struct.runtime.structs.StructType;

/** Everything a {@code malloc} of its own. */
final class SystemFloors extends Floors {
  private final HeapChain chain;

  static Floors on(HeapChain chain) {
    return new SystemFloors(chain);
  }

  private SystemFloors(HeapChain chain) {
    this.chain = chain;
  }

  @Override
  Slots slots(StructType<?> type) {
    return SystemSlots.on(chain, type.slotBytes());
  }

  @Override
  SizeClasses classes() {
    return new SystemClasses(chain);
  }

  @Override
  int untyped(String name) {
    return 0;
  }

  @Override
  HandleDoor door() {
    return new PlainDoor(chain);
  }

  @Override
  Frames frames() {
    return new SystemFrames(chain);
  }

  /** What the program holds stays: a tool shall see that it was not freed. */
  @Override
  boolean releasesOwn() {
    return true;
  }
}
