package dev.o1struct.runtime.assembly;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.check.Checks;
import dev.o1struct.runtime.check.Guard;
import dev.o1struct.runtime.memory.Cells;
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
import java.util.ArrayList;
import java.util.List;

/** Slots, blocks and frames of the heaps that a guard looks after. */
final class CheckedFloors extends Floors {
  private final HeapChain chain;
  private final HeapOptions options;
  private final Guard guard;

  /** The types of the blocks of this heap. */
  private final List<Integer> untyped = new ArrayList<>();

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
    return new CheckedSlots(
        chain, guard, type.id(), type.slotBytes(), alignment(type), options.slabBytes());
  }

  /**
   * As declared, since a slot and its canary would take twice as much of a size that is a power of
   * two; of what nothing is declared, as in the other modes.
   */
  private static long alignment(StructType<?> type) {
    return type.layoutHash() == 0
        ? Cells.alignmentOf(type.slotBytes())
        : Math.max(Long.BYTES, type.alignment());
  }

  @Override
  SizeClasses classes() {
    return new CheckedClasses(chain, guard, options.slabBytes());
  }

  @Override
  int untyped(String name) {
    int type = Checks.TYPES.untyped(name);
    untyped.add(type);
    return type;
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
    LeakReport leaks = guard.endAll();
    untyped.forEach(Checks.TYPES::release);
    return leaks;
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
