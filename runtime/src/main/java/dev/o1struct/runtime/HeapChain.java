package dev.o1struct.runtime;

import java.util.List;
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
 * This is the door: it turns the wrong thread away, keeps the accounts, and writes the trace.
 * Behind it are {@link ChainHeaps}, or with {@code o1struct.backend=system} {@link SystemBlocks}.
 */
public final class HeapChain {
  /** Free fragments from here up are worth a call to the system. */
  private static final long DISCARD_BYTES = 64L << 10;

  private final BlockSource.Limits limits;
  private final Ownership ownership;
  private final HeapJournal journal;
  private final BlockSource source;
  private ExhaustionReport.Holders holders = List::of;
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
    this.limits = new BlockSource.Limits(window, initialBytes, growth, ceilingBytes, overflowBytes);
    this.ownership = ownership;
    this.journal = journal;
    this.source = AddressSpace.SYSTEM ? new SystemBlocks(limits) : new ChainHeaps(limits, journal);
    this.checked =
        AddressSpace.CHECKED
            ? new CheckedBlocks(this, new Guard(this, firstHandle(), span()))
            : null;
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
    source.takenFor(handle, bytes);
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
    long handle = source.take(bytes);
    if (handle == 0) {
      throw refused(bytes);
    }
    peakAllocated = Math.max(peakAllocated, source.allocated());
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
    source.give(handle, 0);
  }

  /** As {@link #give(long)} for those who know what was asked for: {@code malloc} does not tell. */
  void give(long handle, long bytes) {
    if (!AddressSpace.SYSTEM) {
      give(handle);
      return;
    }
    ownership.check();
    source.give(handle, bytes);
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

  /** Bytes that a block for this request can hold: those up to the next fragment. */
  public long usableBytes(long bytes) {
    return source.usableBytes(bytes);
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
    long start = source.end();
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
    if (!source.reserve(bytes)) {
      throw exhausted("The ceiling is lower than the reservation", bytes);
    }
    return new Reservation(this, start, source.end());
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
    return source.trim();
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
    return source.discardFree(DISCARD_BYTES);
  }

  private HeapExhaustedException refused(long bytes) {
    refusals++;
    HeapExhaustedException refusal = exhausted(source.refusal(), bytes);
    journal.refused(refusal);
    return refusal;
  }

  /** Bytes from a handle to the end of its heap; 0 if it lies in none. */
  long bytesFrom(long handle) {
    return source.bytesFrom(handle);
  }

  /**
   * Whether a handle lies in memory that this chain took past its ceiling: where pools ask last.
   */
  boolean overflowHas(long handle) {
    return source.overflowHas(handle);
  }

  /** Where there is memory past the ceiling. */
  List<Window> overflowWindows() {
    return source.overflowWindows();
  }

  /** From now on, refusals tell what these know. */
  void askForHolders(ExhaustionReport.Holders those) {
    holders = those;
  }

  private HeapExhaustedException exhausted(String message, long bytes) {
    List<ExhaustionReport.Holder> held = holders.list();
    ExhaustionAdvice advice =
        new ExhaustionAdvice(
            bytes,
            capacity() - allocated(),
            held.stream().mapToLong(ExhaustionReport.Holder::free).sum(),
            limits.growth(),
            limits.bytes(),
            limits.window().bytes(),
            limits.overflowBytes());
    int heaps = source.heaps().size();
    return new HeapExhaustedException(
        message + ", heaps=" + heaps + " ceiling=" + limits.bytes(),
        new ExhaustionReport(
            bytes,
            allocated(),
            capacity(),
            largestRequest(),
            heaps,
            limits.bytes(),
            held,
            advice.lines()));
  }

  /** The largest request in bytes that would succeed now without another heap; 0 if none would. */
  public long largestRequest() {
    return source.largestRequest();
  }

  /** Bytes of all heaps. */
  public long capacity() {
    return source.capacity();
  }

  /** Bytes that are in use past the ceiling: heaps in other windows, whole. */
  public long overflowBytes() {
    return source.overflowBytes();
  }

  /** Bytes in use, headers and rounding included. */
  public long allocated() {
    return source.allocated();
  }

  /** Figures of the chain as a whole. Requests that led to another heap are no refusals. */
  public HeapDiagnostics diagnostics() {
    return new HeapDiagnostics(capacity(), allocated(), peakAllocated, peakRequest, refusals);
  }

  /** Figures of each heap, the oldest first. */
  public List<HeapDiagnostics> heapDiagnostics() {
    return source.heaps().stream().map(O1Heap::diagnostics).toList();
  }

  /** Walks all heaps, as {@link O1Heap#checkInvariants}. */
  public void checkInvariants() {
    source.checkInvariants();
  }

  /**
   * Makes sure that a block which a pool relies on is still in use.
   *
   * @throws HeapCorruptedException if it is not, or smaller
   */
  void checkHolds(long handle, long bytes) {
    source.checkHolds(handle, bytes);
  }

  /** First handle that can be a block. */
  long firstHandle() {
    return limits.window().base() + Window.UNUSED_BYTES;
  }

  /**
   * Blocks lie within this many bytes from the first handle, now and in future, but for those that
   * {@link #overflowHas}: 0 if they all come from {@code malloc}.
   */
  long span() {
    return source.span();
  }

  /** Gives back what lies outside the window, which is its owner's to give back. */
  void close() {
    source.close();
  }

  /** Where the last heap ends. */
  long end() {
    return source.end();
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
