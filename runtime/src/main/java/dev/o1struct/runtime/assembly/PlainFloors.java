package dev.o1struct.runtime.assembly;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.sizeclasses.PlainClasses;
import dev.o1struct.runtime.sizeclasses.SizeClasses;
import dev.o1struct.runtime.slots.HandleDoor;
import dev.o1struct.runtime.slots.PlainDoor;
import dev.o1struct.runtime.slots.PlainSlots;
import dev.o1struct.runtime.slots.Slots;
import dev.o1struct.runtime.stack.Frames;
import dev.o1struct.runtime.stack.PlainFrames;
import dev.o1struct.runtime.structs.StructType;

/** Slots, blocks and frames of the heaps, without more checks than cost nothing. */
final class PlainFloors extends Floors {
  private final HeapChain chain;
  private final HeapOptions options;

  static Floors on(HeapChain chain, HeapOptions options) {
    return new PlainFloors(chain, options);
  }

  private PlainFloors(HeapChain chain, HeapOptions options) {
    this.chain = chain;
    this.options = options;
  }

  @Override
  Slots slots(StructType<?> type) {
    return new PlainSlots(chain, type.slotBytes(), options.slabBytes());
  }

  @Override
  SizeClasses classes() {
    return new PlainClasses(chain, options.slabBytes());
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
    return new PlainFrames(chain, options.slabBytes());
  }
}
