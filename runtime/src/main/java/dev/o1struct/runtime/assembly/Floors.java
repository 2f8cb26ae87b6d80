package dev.o1struct.runtime.assembly;

import dev.o1struct.runtime.chain.BlockStore;
import dev.o1struct.runtime.chain.ChainHeaps;
import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.chain.HeapListener;
import dev.o1struct.runtime.chain.Limits;
import dev.o1struct.runtime.chain.MallocBlocks;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.memory.WholeMemory;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.settings.Mode;
import dev.o1struct.runtime.settings.ProcessSettings;
import dev.o1struct.runtime.sizeclasses.SizeClasses;
import dev.o1struct.runtime.slots.HandleDoor;
import dev.o1struct.runtime.slots.Slots;
import dev.o1struct.runtime.slots.SystemSlots;
import dev.o1struct.runtime.stack.Frames;
import dev.o1struct.runtime.statistics.LeakReport;
import dev.o1struct.runtime.structs.StructType;

/**
 * The implementations that one mode puts on a chain. Which mode it is, is asked here and nowhere
 * else, once for a heap; the answer is a constant of the process. What is not picked is not even
 * loaded: its factories give the contract, so that this class is verified without it.
 */
public abstract class Floors {
  Floors() {}

  /** What the chain of a heap has its blocks from. */
  static BlockStore store(Limits limits, HeapListener listener) {
    return ProcessSettings.MODE == Mode.SYSTEM
        ? MallocBlocks.upTo(limits.bytes())
        : ChainHeaps.of(limits, listener);
  }

  static Floors of(HeapChain chain, HeapOptions options) {
    return switch (ProcessSettings.MODE) {
      case PLAIN -> PlainFloors.on(chain, options);
      case CHECKED -> CheckedFloors.on(chain, options);
      case SYSTEM -> SystemFloors.on(chain);
    };
  }

  /**
   * Slots of {@code malloc} for structs that were compiled for it, whoever serves others.
   *
   * @param beside a chain of such slots, of which the heaps know nothing
   */
  static Slots systemSlots(StructType<?> type, HeapChain beside) {
    if (ProcessSettings.MODE == Mode.CHECKED) {
      throw new IllegalSettingException(
          "Structs of -Ao1struct.backend=system cannot be checked; compile them without it, or leave"
              + " o1struct.checked: struct="
              + type
              + " checked=true backend=system");
    }
    WholeMemory.requireNativeAccess();
    return SystemSlots.on(beside, type.slotBytes());
  }

  /** Slots for the structs of a type. */
  abstract Slots slots(StructType<?> type);

  abstract SizeClasses classes();

  /** What blocks of this name are known as. */
  abstract int untyped(String name);

  abstract HandleDoor door();

  abstract Frames frames();

  /** Bytes that a request for a block is made larger by. */
  long blockExtra() {
    return 0;
  }

  /** What is live, as far as it is known. */
  LeakReport live() {
    return LeakReport.NONE;
  }

  /** The same, and makes an end of it: the heap is being closed. */
  LeakReport endAll() {
    return LeakReport.NONE;
  }

  /** Where the heap was opened, innermost stack frame first; empty if it was not recorded. */
  String openedAt() {
    return "";
  }

  /** What is live of a heap that was dropped, and makes an end of it. */
  LeakReport endDropped() {
    return LeakReport.NONE;
  }

  /** Whether what the runtime took for itself has to be given back one by one. */
  boolean releasesOwn() {
    return false;
  }
}
