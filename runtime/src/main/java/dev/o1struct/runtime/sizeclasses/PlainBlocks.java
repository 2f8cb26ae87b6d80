package dev.o1struct.runtime.sizeclasses;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import dev.o1struct.runtime.chain.HeapChain;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Cells;

/**
 * Blocks from the free lists of the size classes; those that are too large for one from the chain.
 */
final class PlainBlocks extends BlockAccount {
  /** Bits that the handle of a block can have. */
  private static final long INSIDE = AddressSpace.offsetBits(Long.BYTES);

  private final PlainClasses classes;
  private final HeapChain chain;
  private final long[] heads;
  private final long[] allocated;
  private final long[] freed;
  private final long firstHandle;

  /** Handles lie within this many bytes from the first; 0 once the heap is closed. */
  private long span;

  PlainBlocks(String name, PlainClasses classes, HeapChain chain) {
    super(name);
    this.classes = classes;
    this.chain = chain;
    heads = classes.heads();
    allocated = counts.allocated;
    freed = counts.freed;
    firstHandle = chain.firstHandle();
    span = chain.span();
  }

  @Override
  public long allocate(long bytes) {
    int eighths = SizeClass.eighths(bytes);
    // Unsigned, as the bounds check of the table is, which C2 then leaves out.
    if (Integer.compareUnsigned(eighths, SizeClass.EIGHTHS) < 0) {
      int sizeClass = SizeClass.ofEighths(eighths);
      long block = heads[sizeClass];
      if (block != 0) {
        heads[sizeClass] = MEMORY.get(JAVA_LONG_UNALIGNED, block & INSIDE);
        allocated[sizeClass]++;
        charge(bytes);
        return block;
      }
    }
    return allocateAnew(bytes);
  }

  /** There is no free block of the class, or no class. */
  private long allocateAnew(long bytes) {
    int sizeClass = SizeClass.of(bytes);
    long block = sizeClass == SizeClass.COUNT ? allocateLarge(bytes) : classes.carve(sizeClass);
    allocated[sizeClass]++;
    charge(bytes);
    return block;
  }

  private long allocateLarge(long bytes) {
    SizeClass.checkRequest(bytes);
    long block = chain.take(bytes);
    countLarge(chain.usableBytes(bytes));
    return block;
  }

  @Override
  public void free(long handle, long bytes) {
    int eighths = SizeClass.eighths(bytes);
    if (Integer.compareUnsigned(eighths, SizeClass.EIGHTHS) < 0) {
      int sizeClass = SizeClass.ofEighths(eighths);
      long first = heads[sizeClass];
      if (Long.compareUnsigned(handle - firstHandle, span) < 0 && handle != first) {
        MEMORY.set(JAVA_LONG_UNALIGNED, handle & INSIDE, first);
        heads[sizeClass] = handle;
        freed[sizeClass]++;
        settle(bytes);
        return;
      }
    }
    freeElsewhere(handle, bytes);
  }

  /** The block is of no class, or lies past the ceiling, or is none. */
  private void freeElsewhere(long handle, long bytes) {
    int sizeClass = SizeClass.of(bytes);
    if (sizeClass == SizeClass.COUNT) {
      SizeClass.checkRequest(bytes);
      chain.give(handle, bytes);
      countLarge(-chain.usableBytes(bytes));
    } else {
      classes.freeElsewhere(handle, sizeClass);
    }
    freed[sizeClass]++;
    settle(bytes);
  }

  @Override
  public long usableBytes(long bytes) {
    int sizeClass = SizeClass.of(bytes);
    if (sizeClass == SizeClass.COUNT) {
      SizeClass.checkRequest(bytes);
      return chain.usableBytes(bytes);
    }
    return SizeClass.slotBytes(sizeClass);
  }

  @Override
  public long clearedBytes(long bytes) {
    return Cells.wholeWords(bytes);
  }

  @Override
  public void checkReadable(long handle, long bytes) {
    checkReadable(chain, handle, bytes);
  }

  @Override
  public boolean resizeInPlace(long oldBytes, long newBytes) {
    if (usableBytes(oldBytes) != usableBytes(newBytes)) {
      return false;
    }
    resized(oldBytes, newBytes);
    return true;
  }

  @Override
  public void close() {
    span = 0;
  }
}
