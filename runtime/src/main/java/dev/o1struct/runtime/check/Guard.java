package dev.o1struct.runtime.check;

import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.statistics.LeakReport;

/**
 * Checked mode of one heap: makes memory a live block, and refuses to free what is none. Slots,
 * blocks and frames all pass here.
 *
 * <pre>
 *   room of the block
 *   | bytes that were asked for        | canary, 8 bytes at least |
 * </pre>
 */
public final class Guard {
  /** What a request is made larger by. */
  public static final long CANARY_BYTES = 8;

  /**
   * Beyond this the rest of a block's room is left alone: it may be half a heap. No size class has
   * as much.
   */
  private static final long MOST_CANARY_BYTES = 8192;

  private final Territory territory;
  private final SiteSampler sampler;
  private final String openedAt;
  private final long first;
  private final long span;

  /** No block of the window was ever live from here on. */
  private long end;

  /** Of a heap whose own blocks lie within {@code span} bytes from the first. */
  public Guard(Territory territory, long first, long span) {
    this.territory = territory;
    this.sampler = Checks.newSampler();
    this.openedAt = sampler.opening();
    this.first = first;
    this.span = span;
    this.end = first;
  }

  /** Refuses other threads and closed heaps. */
  public void checkOwner() {
    territory.checkOwner();
  }

  /** Makes memory a block that was none, or others; returns its handle. */
  public long admit(long offset, long bytes, long room, int type) {
    if (!Shadow.isCanary(Shadow.cell(offset - 1))) {
      Shadow.cell(offset - 1, 0); // what is left of others must not look as if it went on
    }
    int tag = Shadow.freshTag(offset);
    fillBlock(offset, bytes, Shadow.block(type, tag));
    long to = canaryEnd(offset, bytes, room);
    long canary = canaryStart(offset + bytes);
    GuardBytes.CANARY.write(offset + bytes, to);
    fillCanary(canary, to, Shadow.canary(bytes));
    if (isWithinWindow(offset)) {
      end = Math.max(end, to);
    }
    noteAllocation(canary);
    return TaggedHandle.of(offset, tag);
  }

  /** Makes a block of a freed one of the same room; returns its handle. */
  public long readmit(long offset, long bytes, long room, int type) {
    int tag = Shadow.tag(Shadow.cell(offset));
    int block = Shadow.block(type, tag);
    long to = canaryEnd(offset, bytes, room);
    long canary = canaryStart(offset + bytes);
    GuardBytes.CANARY.write(offset + bytes, to);
    int zone = Shadow.cell(canary);
    if (block == Shadow.cell(offset)
        && block == Shadow.cell(offset + bytes - 1)
        && Shadow.isCanary(zone)) {
      Shadow.cell(offset, block | Shadow.FIRST);
      Shadow.cell(canary, Shadow.ofBytes(zone, bytes) | Shadow.NO_ALLOCATION);
    } else {
      zone = Shadow.cell(firstOfCanary(to));
      fillBlock(offset, bytes, block);
      fillCanary(canary, to, Shadow.ofBytes(zone, bytes) | Shadow.NO_ALLOCATION);
    }
    noteAllocation(canary);
    return TaggedHandle.of(offset, tag);
  }

  /** Where the canary starts that ends here. */
  private static long firstOfCanary(long end) {
    long at = end - Shadow.GRANULE;
    while (Shadow.isCanary(Shadow.cell(at - Shadow.GRANULE))) {
      at -= Shadow.GRANULE;
    }
    return at;
  }

  private static void fillBlock(long offset, long bytes, int block) {
    Shadow.fill(offset, bytes, block);
    Shadow.cell(offset, block | Shadow.FIRST);
  }

  /** Only the first cell tells of the block. */
  private static void fillCanary(long from, long to, int zone) {
    Shadow.fill(from, to - from, Shadow.canary(0));
    Shadow.cell(from, zone);
  }

  /** The same where the last block had the same type and size too, and its canary is there. */
  public long readmitSame(long offset, long bytes) {
    int tag = Shadow.startWhole(offset, bytes);
    noteAllocation(offset + bytes);
    return TaggedHandle.of(offset, tag);
  }

  /** Last, so that C2 has inlined what matters before it comes to the walk of the stack. */
  private void noteAllocation(long canary) {
    if (sampler.isDue()) {
      sampler.record(canary, true);
    }
  }

  /** To be called for each block that was dismissed, with the offset of its end; last, as above. */
  public void noteFree(long end) {
    if (sampler.isDue()) {
      sampler.record(canaryStart(end), false);
    }
  }

  /**
   * Makes a block freed memory; returns its offset.
   *
   * @throws WrongUseException if it is no live block of this heap, type and size, or was overrun;
   *     then nothing has changed
   */
  public long dismiss(long handle, long bytes, long room, int type) {
    long offset = TaggedHandle.offset(handle);
    if (!isOurs(offset) || bytes <= 0 || bytes > AddressSpace.MEMORY.byteSize() - offset) {
      throw Finding.free(handle, bytes, type, isOurs(offset));
    }
    int block = Shadow.cell(offset) & ~Shadow.FIRST;
    if (!Shadow.isStart(handle, type)
        || !Shadow.isGranule(offset)
        || !Shadow.isCanaryOf(Shadow.cell(canaryStart(offset + bytes)), bytes)
        || (Shadow.cell(offset + bytes - 1) & ~Shadow.FIRST) != block) {
      throw Finding.free(handle, bytes, type, true);
    }
    checkCanary(handle, bytes, room);
    end(offset, bytes, canaryStart(offset + bytes), block);
    return offset;
  }

  /** The same for a pool whose blocks all have one type, one size and 8 bytes of canary. */
  public long dismissSame(long handle, long bytes, int type) {
    long offset = TaggedHandle.offset(handle);
    if (!isOurs(offset)) {
      throw Finding.free(handle, bytes, type, false);
    }
    if (!Shadow.isStart(handle, type) || !Shadow.isGranule(handle)) {
      throw Finding.free(handle, bytes, type, true);
    }
    if (!GuardBytes.CANARY.isAt(offset + bytes)) {
      throw Finding.overrun(handle, bytes, bytes + CANARY_BYTES);
    }
    Shadow.endWhole(handle, bytes, type);
    return offset;
  }

  /** Ends a block without a look at it: it was overrun, or its heap is being closed. */
  public static void end(long offset, long bytes, int site) {
    long canary = canaryStart(offset + bytes);
    end(offset, bytes, canary, Shadow.cell(offset) & ~Shadow.FIRST);
    SiteSampler.noteFree(canary, site);
  }

  private static void end(long offset, long bytes, long canary, int block) {
    Shadow.fill(offset, bytes, Shadow.next(block));
    int zone = Shadow.cell(canary);
    if ((zone & Shadow.NO_RELEASE) == 0) {
      Shadow.cell(canary, zone | Shadow.NO_RELEASE);
    }
  }

  /** Whether this heap has memory there. */
  public boolean isOurs(long offset) {
    return isWithinWindow(offset) || territory.overflowHas(offset);
  }

  private boolean isWithinWindow(long offset) {
    return Long.compareUnsigned(offset - first, span) < 0;
  }

  /** Live blocks, by type and site. */
  public LeakReport live() {
    return walk(new LeakWalk(false, 0));
  }

  /** The same, and makes an end of them: the heap is being closed. */
  public LeakReport endAll() {
    return walk(new LeakWalk(true, Checks.SITES.here()));
  }

  /** The same for a heap that was dropped, by another thread than its owner's. */
  public LeakReport endDropped() {
    String opened = openedAt.isEmpty() ? "" : ", opened at " + openedAt;
    return walk(
        new LeakWalk(true, Checks.SITES.told("the end of its heap, which was dropped" + opened)));
  }

  /** Where the heap was opened, innermost frame first; empty if no sites are recorded. */
  public String openedAt() {
    return openedAt;
  }

  private LeakReport walk(LeakWalk walk) {
    walk.over(first, end);
    for (Window window : territory.overflowWindows()) {
      walk.over(window.base(), window.end());
    }
    return walk.report();
  }

  /** Refuses a block whose canary was written over. */
  public void checkCanary(long handle, long bytes, long room) {
    long offset = TaggedHandle.offset(handle);
    long to = canaryEnd(offset, bytes, room);
    if (!GuardBytes.CANARY.areIntact(offset + bytes, to)) {
      throw Finding.overrun(handle, bytes, to - offset);
    }
  }

  private static long canaryStart(long from) {
    return from + (Shadow.GRANULE - 1) & -Shadow.GRANULE;
  }

  public static long canaryEnd(long offset, long bytes, long room) {
    return offset + Math.min(room, canaryStart(bytes) + MOST_CANARY_BYTES);
  }
}
