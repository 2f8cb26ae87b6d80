package dev.o1struct.runtime.sizeclasses;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.check.Guard;
import dev.o1struct.runtime.slots.GuardedSlots;
import dev.o1struct.runtime.slots.Slabs;
import dev.o1struct.runtime.statistics.PoolStatistics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Size classes whose blocks have a type and a canary each. */
public final class CheckedClasses extends SizeClasses {
  private final GuardedBlocks large;
  private final HeapChain chain;
  private final Guard guard;
  private final long slabBytes;

  /** Made when a class is first used: many heaps use few. */
  private final @Nullable GuardedSlots[] slots = new GuardedSlots[SizeClass.COUNT];

  /** No block yet. */
  public CheckedClasses(HeapChain chain, Guard guard, long slabBytes) {
    this.large = new GuardedBlocks(chain, guard);
    this.chain = chain;
    this.guard = guard;
    this.slabBytes = slabBytes;
  }

  private GuardedSlots slots(int sizeClass) {
    GuardedSlots known = slots[sizeClass];
    return known != null ? known : newSlots(sizeClass);
  }

  private GuardedSlots newSlots(int sizeClass) {
    long room = SizeClass.slotBytes(sizeClass) + Guard.CANARY_BYTES;
    GuardedSlots made = new GuardedSlots(chain, guard, new Slabs(room, slabBytes, Long.BYTES), 0);
    slots[sizeClass] = made;
    return made;
  }

  @Override
  public Blocks blocks(String name, int type) {
    return new CheckedBlocks(name, this, type);
  }

  long allocate(int sizeClass, long bytes, int type) {
    return sizeClass == SizeClass.COUNT
        ? large.allocate(bytes, type)
        : slots(sizeClass).allocate(bytes, type);
  }

  void free(int sizeClass, long handle, long bytes, int type) {
    if (sizeClass == SizeClass.COUNT) {
      large.free(handle, bytes, type);
    } else {
      slots(sizeClass).free(handle, bytes, type);
    }
  }

  @Override
  public long trimSlabs(int sizeClass) {
    guard.checkOwner();
    GuardedSlots ofClass = slots[sizeClass];
    return ofClass == null ? 0 : ofClass.trim();
  }

  @Override
  public long trimmable() {
    long bytes = 0;
    for (GuardedSlots ofClass : slots) {
      bytes = Math.max(bytes, ofClass == null ? 0 : ofClass.trimmable());
    }
    return bytes;
  }

  @Override
  public void reserve(long slotBytes, long count, boolean touch) {
    slots(SizeClass.ofSlots(slotBytes)).reserve(count, touch);
  }

  @Override
  public void checkInvariants() {
    guard.checkOwner();
    for (GuardedSlots ofClass : slots) {
      if (ofClass != null) {
        ofClass.checkInvariants();
      }
    }
  }

  @Override
  public void close() {
    for (GuardedSlots ofClass : slots) {
      if (ofClass != null) {
        ofClass.close();
      }
    }
  }

  @Override
  public List<PoolStatistics> statistics() {
    List<PoolStatistics> used = new ArrayList<>();
    for (int sizeClass = 0; sizeClass < SizeClass.COUNT; sizeClass++) {
      GuardedSlots ofClass = slots[sizeClass];
      if (ofClass != null && ofClass.allocations() > 0) {
        used.add(
            statistics(
                SizeClass.slotBytes(sizeClass),
                ofClass.peak(),
                ofClass.allocations(),
                ofClass.frees(),
                ofClass.takenBytes()));
      }
    }
    return used;
  }
}
