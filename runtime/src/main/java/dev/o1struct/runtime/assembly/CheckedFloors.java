package dev.o1struct.runtime.assembly;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.check.Checks;
import dev.o1struct.runtime.check.Guard;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.sizeclasses.CheckedClasses;
import dev.o1struct.runtime.sizeclasses.SizeClasses;
import dev.o1struct.runtime.slots.CheckedDoor;
import dev.o1struct.runtime.slots.CheckedSlots;
import dev.o1struct.runtime.slots.HandleDoor;
import dev.o1struct.runtime.slots.Slots;
import dev.o1struct.runtime.stack.CheckedFrames;
import dev.o1struct.runtime.stack.Frames;
import dev.o1struct.runtime.statistics.LeakReport;
import dev.o1struct.runtime.structs.StructType;

/** Slots, blocks and frames of the heaps that a guard looks after. */
final class CheckedFloors extends Floors {
  private final HeapChain chain;
  private final HeapOptions options;
  private final Guard guard;

  static Floors on(HeapChain chain, HeapOptions options) {
    return new CheckedFloors(chain, options);
  }

  private CheckedFloors(HeapChain chain, HeapOptions options) {
    this.chain = chain;
    this.options = options;
    this.guard = new Guard(chain, chain.firstHandle(), chain.span());
  }

  @Override
  Slots slots(StructType<?> type) {
    return new CheckedSlots(chain, guard, type.id(), type.slotBytes(), options.slabBytes());
  }

  @Override
  SizeClasses classes() {
    return new CheckedClasses(chain, guard, options.slabBytes());
  }

  @Override
  int untyped(String name) {
    return Checks.TYPES.untyped(name);
  }

  @Override
  HandleDoor door() {
    return new CheckedDoor(guard);
  }

  @Override
  Frames frames() {
    return new CheckedFrames(chain, guard, options.slabBytes());
  }

  @Override
  long blockExtra() {
    return Guard.CANARY_BYTES;
  }

  @Override
  LeakReport live() {
    return guard.live();
  }

  @Override
  LeakReport endAll() {
    return guard.endAll();
  }

  @Override
  String openedAt() {
    return guard.openedAt();
  }

  @Override
  LeakReport endDropped() {
    return guard.endDropped();
  }
}
