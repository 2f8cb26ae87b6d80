package dev.o1struct.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The third floor: heaps of 32, 64, 128, 256, 512 MiB side by side in one window, each added when
 * those before it cannot serve a request. Nothing ever moves.
 *
 * <pre>
 *   window  |-|----- 0: 32 -----|-------- 1: 64 --------|-------------- 2: 128 ---- ...
 *            unused page
 * </pre>
 *
 * Heap k starts at initial · (2^k − 1), so the owner of a handle is found by arithmetic: with q =
 * offset / initial + 1, k = floor(log2(q)). A request goes to the lowest heap that can serve it, so
 * that the later ones fall empty first. Adding a heap writes 32 bytes and touches nothing else.
 * Past the ceiling there is {@link Overflow}, where it is allowed.
 */
public final class HeapChain {
  private static final int MOST_HEAPS = 20;

  /** Free fragments from here up are worth a call to the system. */
  private static final long DISCARD_BYTES = 64L << 10;

  private final Window window;
  private final Ownership ownership;
  private final HeapJournal journal;
  private final long base;
  private final int initialShift;
  private final long limit;
  private final Growth growth;
  private final Overflow overflow;

  /** Blocks of the system's that no pool knows, with what was asked for. */
  private final Map<Long, Long> systemSizes = new HashMap<>();

  private ExhaustionReport.Holders holders = List::of;
  private final O1Heap[] heaps = new O1Heap[MOST_HEAPS];
  private int count;
  private long end;
  private long allocated;
  private long peakAllocated;
  private long peakRequest;
  private long refusals;

  /** In checked mode, the blocks of this chain. */
  private final @Nullable CheckedBlocks checked;

  /**
   * A chain with its first heap.
   *
   * @param initialBytes size of the first heap, a power of two
   * @param growth whether more heaps may follow
   * @param ceilingBytes all heaps of the window together never exceed this
   * @param overflowBytes what may be taken of other windows past the ceiling; 0 for nothing
   */
  HeapChain(
      Window window,
      long initialBytes,
      Growth growth,
      long ceilingBytes,
      long overflowBytes,
      Ownership ownership,
      HeapJournal journal) {
    this.window = window;
    this.ownership = ownership;
    this.journal = journal;
    this.base = window.base();
    this.initialShift = Long.numberOfTrailingZeros(initialBytes);
    this.limit = base + Math.min(window.bytes(), ceilingBytes);
    this.growth = growth;
    this.overflow = new Overflow(window, overflowBytes, journal);
    this.end = base;
    this.checked =
        AddressSpace.CHECKED
            ? new CheckedBlocks(this, new Guard(this, firstHandle(), span()))
            : null;
    if (!AddressSpace.SYSTEM) {
      addHeap(false);
    }
  }

  /**
   * Allocates a block with undefined contents, adding heaps if need be.
   *
   * @param bytes at least 1
   * @throws IllegalSizeException if bytes is zero or negative
   * @throws HeapExhaustedException if even the heaps that may still be added cannot serve it
   */
  public long allocate(long bytes) {
    if (AddressSpace.CHECKED) {
      return checked().allocate(bytes);
    }
    long handle = take(bytes);
    if (AddressSpace.SYSTEM) {
      systemSizes.put(handle, bytes);
    }
    return handle;
  }

  /**
   * As {@link #allocate} for floors above, which cut the block up: in checked mode it is no block.
   */
  long take(long bytes) {
    if (AddressSpace.TRACED && journal.trace().isOutsideChain()) {
      return journal.trace().allocating(TraceLine.ALLOCATE, bytes, Trace.CHAIN, () -> take(bytes));
    }
    ownership.check();
    if (bytes <= 0) {
      throw new IllegalSizeException("A block has at least one byte: bytes=" + bytes);
    }
    journal.asked(bytes);
    peakRequest = Math.max(peakRequest, bytes);
    if (AddressSpace.SYSTEM) {
      return takeFromSystem(bytes);
    }
    O1Heap heap = heapFor(bytes);
    long before = heap.allocated();
    long handle = heap.allocate(bytes);
    allocated += heap.allocated() - before;
    peakAllocated = Math.max(peakAllocated, allocated);
    journal.served(bytes);
    return handle;
  }

  private long takeFromSystem(long bytes) {
    long size = usableBytes(bytes);
    long handle = size > capacity() - allocated ? 0 : SystemMemory.allocate(size);
    if (handle == 0) {
      throw refused(bytes);
    }
    allocated += size;
    peakAllocated = Math.max(peakAllocated, allocated);
    journal.served(bytes);
    return handle;
  }

  /**
   * As {@link #allocate}, zeroed; {@code count} elements of {@code size} bytes, overflow checked.
   */
  public long allocateZeroed(long count, long size) {
    long bytes = count <= 0 || size <= 0 ? 0 : count * size;
    if (bytes <= 0 || Math.multiplyHigh(count, size) != 0) {
      throw new IllegalSizeException(
          "A block has at least one byte and at most 2^63-1: count=" + count + " size=" + size);
    }
    long handle = allocate(bytes);
    Cells.clear(handle, Cells.wholeWords(bytes));
    return handle;
  }

  /**
   * Frees a block.
   *
   * @throws IllegalHandleException if the handle is outside the chain or no block of it
   * @throws DoubleFreeException if the header shows that the block is free already
   */
  public void free(long handle) {
    if (AddressSpace.CHECKED) {
      checked().free(handle);
      return;
    }
    give(handle);
  }

  /** As {@link #free} for a block of {@link #take}. */
  void give(long handle) {
    if (AddressSpace.TRACED && journal.trace().isOutsideChain()) {
      journal.trace().freeing(TraceLine.FREE, 0, handle, Trace.CHAIN, () -> give(handle));
      return;
    }
    ownership.check();
    if (AddressSpace.SYSTEM) {
      Long bytes = systemSizes.remove(handle);
      give(handle, bytes == null ? 0 : bytes);
    } else if (handle >= base && handle < end) {
      allocated -= ownerOf(handle).release(handle);
    } else {
      freeOverflow(handle);
    }
  }

  /** As {@link #give(long)} for those who know what was asked for: {@code malloc} does not tell. */
  void give(long handle, long bytes) {
    if (!AddressSpace.SYSTEM) {
      give(handle);
      return;
    }
    ownership.check();
    allocated -= bytes == 0 ? 0 : usableBytes(bytes);
    SystemMemory.free(handle);
  }

  /** A block of malloc beside the heaps of this chain, which knows nothing of it. */
  long takeBeside(long bytes) {
    ownership.check();
    long handle = SystemMemory.allocate(Cells.wholeWords(bytes));
    if (handle == 0) {
      throw refused(bytes);
    }
    return handle;
  }

  /** Frees a block of {@link #takeBeside}. */
  void giveBeside(long handle) {
    ownership.check();
    SystemMemory.free(handle);
  }

  private void freeOverflow(long handle) {
    O1Heap owner = overflow.ownerOf(handle);
    if (owner == null) {
      throw new IllegalHandleException(
          "The handle is outside this chain: handle=" + handle + " base=" + base + " end=" + end);
    }
    allocated -= owner.release(handle);
    overflow.releaseUnused();
  }

  /** Bytes that a block for this request can hold: those up to the next fragment. */
  public long usableBytes(long bytes) {
    return AddressSpace.SYSTEM
        ? Cells.wholeWords(bytes)
        : Fragment.bytesFor(bytes) - Fragment.HEADER_BYTES;
  }

  /**
   * Adds heaps until this many bytes exist in all; does nothing if they do. For loading screens.
   *
   * @param touch whether to write to each page of the added heaps, so that no later first access
   *     has to wait for the system (3–7 µs a page)
   * @throws HeapExhaustedException if the ceiling is lower; heaps up to it have been added then
   */
  public void reserve(long bytes, boolean touch) {
    Reservation reservation = reserveGradually(bytes);
    if (touch) {
      reservation.finish();
    }
  }

  /**
   * Adds heaps until this many bytes exist in all, at once and without touching them; some
   * microseconds each. The result touches their pages as fast as its caller likes.
   *
   * @throws HeapExhaustedException if the ceiling is lower; heaps up to it have been added then
   */
  public Reservation reserveGradually(long bytes) {
    ownership.check();
    long start = end;
    if (AddressSpace.TRACED && journal.trace().isOutsideChain()) {
      journal
          .trace()
          .noted(
              TraceLine.RESERVE,
              bytes,
              Trace.CHAIN,
              () -> {
                reserveGradually(bytes);
                return capacity();
              });
    }
    while (ownCapacity() < bytes) {
      if (!addHeap(true)) {
        throw exhausted("The ceiling is lower than the reservation", bytes);
      }
    }
    return new Reservation(this, start, end);
  }

  /** As {@link #reserve(long, boolean)} without touching. */
  public void reserve(long bytes) {
    reserve(bytes, false);
  }

  /**
   * Gives the last heaps back to the system as long as they hold nothing; the first stays. They
   * come again when they are needed. A mapped file gives back nothing while another heap has a
   * window above this one; the heaps go all the same.
   *
   * @return bytes of the heaps that went
   */
  public long trim() {
    if (AddressSpace.TRACED && journal.trace().isOutsideChain()) {
      return journal.trace().noted(TraceLine.TRIM, 0, Trace.CHAIN, this::trim);
    }
    ownership.check();
    long before = end;
    while (count > 1 && heaps[count - 1].allocated() == 0) {
      count--;
      end = base + (1L << initialShift) * ((1L << count) - 1);
    }
    if (end < before) {
      AddressSpace.discardEnd(window, end);
    }
    return before - end;
  }

  /**
   * Gives the pages within large free fragments back to the system, where the storage can do so in
   * the middle: anonymous memory does, a mapped file does not. The heaps stay as they are; the next
   * access to such a page costs as much as the first one did. Takes time in proportion to the
   * number of these fragments, 64 KiB and more each.
   *
   * @return bytes of these pages, whether they had been touched or not
   */
  public long discardFree() {
    ownership.check();
    return heaps().stream().mapToLong(heap -> heap.discardFree(DISCARD_BYTES)).sum();
  }

  private O1Heap heapFor(long bytes) {
    for (int k = 0; k < count; k++) {
      if (heaps[k].fits(bytes)) {
        return heaps[k];
      }
    }
    int wanted = heapToAddFor(bytes);
    if (wanted >= 0) {
      while (count <= wanted) {
        addHeap(false);
      }
      return heaps[wanted];
    }
    O1Heap further = overflow.heapFor(bytes);
    if (further != null) {
      return further;
    }
    throw refused(bytes);
  }

  private HeapExhaustedException refused(long bytes) {
    refusals++;
    HeapExhaustedException refusal =
        exhausted(
            AddressSpace.SYSTEM
                ? "The ceiling is reached, or malloc has no memory"
                : "No heap has a free fragment that is large enough",
            bytes);
    journal.refused(refusal);
    return refusal;
  }

  /** Index of the first heap, of those that may be added, which is large enough; −1 if none is. */
  private int heapToAddFor(long bytes) {
    long start = end;
    for (int k = count; k < mostHeaps() && start < limit; k++) {
      long size = Math.min(1L << (initialShift + k), limit - start);
      if (bytes < size && Fragment.bytesFor(bytes) <= Long.highestOneBit(size)) {
        return k;
      }
      start += size;
    }
    return -1;
  }

  /** The heap of a handle between base and end. */
  private O1Heap ownerOf(long handle) {
    long q = ((handle - base) >>> initialShift) + 1;
    return heaps[Long.SIZE - 1 - Long.numberOfLeadingZeros(q)];
  }

  /** The heap of any handle, or null. */
  private @Nullable O1Heap heapAt(long handle) {
    return handle >= base && handle < end ? ownerOf(handle) : overflow.ownerOf(handle);
  }

  /** Bytes from a handle to the end of its heap; 0 if it lies in none. */
  long bytesFrom(long handle) {
    if (AddressSpace.SYSTEM) {
      return Long.MAX_VALUE - handle; // malloc does not tell
    }
    O1Heap heap = heapAt(handle);
    return heap == null ? 0 : Math.max(0, heap.end() - handle);
  }

  /**
   * Whether a handle lies in memory that this chain took past its ceiling: where pools ask last.
   */
  boolean overflowHas(long handle) {
    return AddressSpace.SYSTEM ? handle != 0 : overflow.ownerOf(handle) != null;
  }

  /** Where there is memory past the ceiling. */
  List<Window> overflowWindows() {
    return overflow.windows();
  }

  private int mostHeaps() {
    return growth == Growth.NONE ? 1 : MOST_HEAPS;
  }

  /** Adds a heap twice as large as the last, or what the ceiling leaves of it. */
  private boolean addHeap(boolean reserved) {
    long start = end;
    long bytes = Math.min(1L << (initialShift + count), limit - start) & -Fragment.LEAST_BYTES;
    long unused = count == 0 ? Window.UNUSED_BYTES : 0;
    if (count == mostHeaps() || bytes - unused < Fragment.LEAST_BYTES) {
      return false;
    }
    heaps[count++] = new O1Heap(start + unused, bytes - unused);
    end = start + bytes;
    if (count > 1) {
      journal.grown(count, bytes, capacity(), reserved);
    }
    return true;
  }

  /** From now on, refusals tell what these know. */
  void askForHolders(ExhaustionReport.Holders those) {
    holders = those;
  }

  private HeapExhaustedException exhausted(String message, long bytes) {
    long ceiling = limit - base;
    List<ExhaustionReport.Holder> held = holders.list();
    ExhaustionAdvice advice =
        new ExhaustionAdvice(
            bytes,
            capacity() - allocated,
            held.stream().mapToLong(ExhaustionReport.Holder::free).sum(),
            growth,
            ceiling,
            window.bytes(),
            overflow.limit());
    return new HeapExhaustedException(
        message + ", heaps=" + heaps().size() + " ceiling=" + ceiling,
        new ExhaustionReport(
            bytes,
            allocated,
            capacity(),
            largestRequest(),
            heaps().size(),
            ceiling,
            held,
            advice.lines()));
  }

  /** The largest request in bytes that would succeed now without another heap; 0 if none would. */
  public long largestRequest() {
    return AddressSpace.SYSTEM
        ? capacity() - allocated
        : heaps().stream().mapToLong(O1Heap::largestRequest).max().orElse(0);
  }

  /** Bytes of all heaps. */
  public long capacity() {
    return ownCapacity() + overflow.bytes();
  }

  /** Bytes that are in use past the ceiling: heaps in other windows, whole. */
  public long overflowBytes() {
    return overflow.bytes();
  }

  private long ownCapacity() {
    if (AddressSpace.SYSTEM) {
      return limit - base;
    }
    return count == 0 ? 0 : end - base - Window.UNUSED_BYTES;
  }

  /** All heaps, those past the ceiling last. */
  private List<O1Heap> heaps() {
    List<O1Heap> all = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      O1Heap heap = heaps[k];
      if (heap != null) { // another thread may see the count before the heap
        all.add(heap);
      }
    }
    all.addAll(overflow.heaps());
    return all;
  }

  /** Bytes in use, headers and rounding included. */
  public long allocated() {
    return allocated;
  }

  /** Figures of the chain as a whole. Requests that led to another heap are no refusals. */
  public HeapDiagnostics diagnostics() {
    return new HeapDiagnostics(capacity(), allocated, peakAllocated, peakRequest, refusals);
  }

  /** Figures of each heap, the oldest first. */
  public List<HeapDiagnostics> heapDiagnostics() {
    return heaps().stream().map(O1Heap::diagnostics).toList();
  }

  /** Walks all heaps, as {@link O1Heap#checkInvariants}. */
  public void checkInvariants() {
    long sum = 0;
    for (O1Heap heap : heaps()) {
      heap.checkInvariants();
      sum += heap.allocated();
    }
    if (sum != allocated && !AddressSpace.SYSTEM) {
      throw new HeapCorruptedException(
          "The chain's counter is wrong: allocated=" + allocated + " sum=" + sum);
    }
  }

  /**
   * Makes sure that a block which a pool relies on is still in use.
   *
   * @throws HeapCorruptedException if it is not, or smaller
   */
  void checkHolds(long handle, long bytes) {
    if (AddressSpace.SYSTEM) {
      return; // malloc does not tell
    }
    O1Heap heap = heapAt(handle);
    if (heap == null || !heap.holds(handle, bytes)) {
      throw new HeapCorruptedException(
          "A block that a pool relies on is not in use; perhaps it was freed past the pool: handle="
              + handle
              + " bytes="
              + bytes);
    }
  }

  /** First handle that can be a block. */
  long firstHandle() {
    return base + Window.UNUSED_BYTES;
  }

  /**
   * Blocks lie within this many bytes from the first handle, now and in future, but for those that
   * {@link #overflowHas}: 0 if they all come from {@code malloc}.
   */
  long span() {
    return AddressSpace.SYSTEM ? 0 : limit - firstHandle();
  }

  /** Gives back what lies outside the window, which is its owner's to give back. */
  void close() {
    overflow.close();
  }

  /** Where the last heap ends. */
  long end() {
    return end;
  }

  /** The blocks in checked mode. */
  CheckedBlocks checked() {
    return Objects.requireNonNull(checked);
  }

  Ownership ownership() {
    return ownership;
  }

  HeapJournal journal() {
    return journal;
  }
}
