package dev.o1struct.runtime;

/**
 * Checked mode of one heap: makes memory a live block, and refuses to free what is none. Slots,
 * blocks of the chain and frames all pass here.
 *
 * <pre>
 *   room of the block
 *   | bytes that were asked for        | canary, 8 bytes at least |
 * </pre>
 */
final class Guard {
  /** What a request is made larger by. */
  static final long CANARY_BYTES = 8;

  /** Beyond this the rest of a block's room is left alone: it may be half a heap. */
  private static final long MOST_CANARY_BYTES = 4096;

  private final HeapChain chain;
  private final SiteSampler sampler;
  private final long first;
  private final long span;

  /** No block of the chain's window was ever live from here on. */
  private long end;

  /** Of a chain whose own blocks lie within {@code span} bytes from the first. */
  Guard(HeapChain chain, long first, long span) {
    this.chain = chain;
    this.sampler = AddressSpace.newSampler();
    this.first = first;
    this.span = span;
    this.end = first;
  }

  /** Refuses other threads and closed heaps. */
  void checkOwner() {
    chain.ownership().check();
  }

  /** Makes memory a block that was none, or others; returns its handle. */
  long admit(long offset, long bytes, long room, int type) {
    return admit(offset, bytes, room, type, Shadow.freshTag(offset));
  }

  /** Makes a block of what was one of the same room; returns its handle. */
  long readmit(long offset, long bytes, long room, int type) {
    return admit(offset, bytes, room, type, Shadow.nextTag(offset));
  }

  private long admit(long offset, long bytes, long room, int type, int tag) {
    Shadow.fill(offset, bytes, Shadow.live(type, tag));
    long from = offset + bytes;
    long to = canaryEnd(offset, bytes, room);
    GuardBytes.CANARY.write(from, to);
    int site = sampler.next();
    int history = site == 0 ? 0 : AddressSpace.SITES.allocated(site);
    long canary = canaryStart(from);
    Shadow.fill(canary, to - canary, Shadow.canary(bytes, history));
    if (isWithinWindow(offset)) {
      end = Math.max(end, to);
    }
    return TaggedHandle.of(offset, tag);
  }

  /**
   * Makes a block freed memory; returns its offset.
   *
   * @throws WrongUseException if it is no live block of this heap, type and size, or was overrun;
   *     then nothing has changed
   */
  long dismiss(long handle, long bytes, long room, int type) {
    long offset = TaggedHandle.offset(handle);
    int cell = Shadow.cell(offset);
    if (!isOurs(offset)
        || bytes <= 0
        || bytes > span
        || (cell & 0xFFFF_FFFFL) != (Shadow.live(type, 0) | TaggedHandle.tag(handle))
        || Shadow.cell(offset - 1) == cell
        || Shadow.cell(offset + bytes - 1) != cell) {
      throw Finding.free(handle, bytes, type, isOurs(offset));
    }
    long canary = canaryStart(offset + bytes);
    int zone = Shadow.cell(canary);
    if (!Shadow.isCanaryOf(zone, bytes)) {
      throw Finding.free(handle, bytes, type, true);
    }
    checkCanary(handle, bytes, room);
    Shadow.fill(offset, bytes, cell | Shadow.FREED);
    int site = sampler.next();
    if (site != 0) {
      noteFree(canary, zone, site);
    }
    return offset;
  }

  /** Ends a block that was overrun, so that its memory can be used again. */
  void abandon(long handle, long bytes) {
    long offset = TaggedHandle.offset(handle);
    Shadow.fill(offset, bytes, Shadow.cell(offset) | Shadow.FREED);
  }

  /** Whether this heap has memory there. */
  boolean isOurs(long offset) {
    return isWithinWindow(offset) || chain.overflowHas(offset);
  }

  private boolean isWithinWindow(long offset) {
    return Long.compareUnsigned(offset - first, span) < 0;
  }

  static void noteFree(long canary, int zone, int site) {
    int history = AddressSpace.SITES.freed(Shadow.history(zone), site);
    Shadow.cell(canary, zone - Shadow.history(zone) + history);
  }

  /** Live blocks, by type and site. */
  LeakReport live() {
    return walk(new LeakWalk(false));
  }

  /** The same, and makes an end of them: the heap is being closed. */
  LeakReport endAll() {
    return walk(new LeakWalk(true));
  }

  private LeakReport walk(LeakWalk walk) {
    walk.over(first, end);
    for (Window window : chain.overflowWindows()) {
      walk.over(window.base(), window.end());
    }
    return walk.report();
  }

  /** Refuses a block whose canary was written over. */
  void checkCanary(long handle, long bytes, long room) {
    long offset = TaggedHandle.offset(handle);
    long to = canaryEnd(offset, bytes, room);
    if (!GuardBytes.CANARY.areIntact(offset + bytes, to)) {
      throw Finding.overrun(handle, GuardBytes.CANARY.firstBroken(offset + bytes, to));
    }
  }

  private static long canaryStart(long from) {
    return from + (Shadow.GRANULE - 1) & -Shadow.GRANULE;
  }

  static long canaryEnd(long offset, long bytes, long room) {
    return offset + Math.min(room, canaryStart(bytes) + MOST_CANARY_BYTES);
  }
}
