package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.check.Territory;
import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.statistics.ExhaustionReport;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.statistics.RequestHistogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
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
 * This is the door: it turns the wrong thread away and keeps the accounts. Behind it is a {@link
 * BlockStore}, whose blocks may pass through others that wrap it.
 */
public final class HeapChain implements Territory {
  /** Free fragments from here up are worth a call to the system. */
  private static final long DISCARD_BYTES = 64L << 10;

  private final Limits limits;
  private final Ownership ownership;
  private final HeapListener listener;
  private final BlockStore store;
  private final BlockSource source;
  private final long[] requestsByBin = new long[Long.SIZE];

  /** How many were served exactly, by what they can hold; read by any thread. */
  private final Map<Long, Long> exactRequests = new ConcurrentSkipListMap<>();

  private @Nullable Holders holders;
  private long requestedBytes;
  private long peakRequest;

  /** The largest request that was served rounded up: up to here, one compare tells all. */
  private long usualRequest;

  private long refusals;

  /**
   * A chain.
   *
   * @param store what it has
   * @param source the store itself, or what wraps it
   */
  public HeapChain(
      Limits limits,
      BlockStore store,
      BlockSource source,
      Ownership ownership,
      HeapListener listener) {
    this.limits = limits;
    this.store = store;
    this.source = source;
    this.ownership = ownership;
    this.listener = listener;
  }

  /**
   * Allocates a block with undefined contents, adding heaps if need be.
   *
   * @param bytes at least 1
   * @throws IllegalSizeException if bytes is zero or negative
   * @throws HeapExhaustedException if even the heaps that may still be added cannot serve it
   */
  public long take(long bytes) {
    ownership.check();
    if (bytes <= 0) {
      throw new IllegalSizeException("A block has at least one byte: bytes=" + bytes);
    }
    long handle = source.take(bytes);
    if (handle == 0) {
      throw refused(bytes);
    }
    if (bytes > usualRequest) {
      countUnusual(bytes);
    } else {
      requestsByBin[Fragment.binFor(bytes)]++;
    }
    requestedBytes += bytes;
    return handle;
  }

  private void countUnusual(long bytes) {
    peakRequest = Math.max(peakRequest, bytes);
    if (store.isExact(bytes)) {
      exactRequests.merge(store.usableBytes(bytes), 1L, Long::sum);
    } else {
      usualRequest = bytes;
      requestsByBin[Fragment.binFor(bytes)]++;
    }
  }

  /**
   * Frees a block.
   *
   * @param bytes what it was taken for
   * @throws IllegalHandleException if the handle is outside the chain or no block of it
   * @throws DoubleFreeException if the header shows that the block is free already
   */
  public void give(long handle, long bytes) {
    ownership.check();
    source.give(handle, bytes);
  }

  /** Bytes that a block for this request can hold: those up to the next fragment. */
  public long usableBytes(long bytes) {
    return store.usableBytes(bytes);
  }

  /**
   * Adds heaps until this many bytes exist in all, at once and without touching them; some
   * microseconds each.
   *
   * @throws HeapExhaustedException if the heaps cannot become as large; then nothing has changed
   */
  public void reserve(long bytes) {
    ownership.check();
    if (!source.reserve(bytes)) {
      throw exhausted(
          "The heaps cannot become as large as the reservation",
          bytes,
          store.adviceForReservation(bytes));
    }
  }

  /**
   * Refuses to try for blocks for which there could never be room together, whatever is added.
   *
   * @throws HeapExhaustedException then
   */
  public void requireRoom(long blocks, long bytesOfEach) {
    ownership.check();
    long each = store.usableBytes(bytesOfEach) + Fragment.HEADER_BYTES;
    if (blocks > (store.mostCapacity() - store.allocated()) / each) {
      throw refused(bytesOfEach);
    }
  }

  /**
   * Gives the last heaps back to the system as long as they hold nothing; the first stays. They
   * come again when they are needed. A mapped file without native access gives back nothing while
   * another heap has a window above this one; the heaps go all the same.
   *
   * @return bytes of the heaps that went
   */
  public long trimHeaps() {
    ownership.check();
    return source.trim();
  }

  /**
   * Gives the pages within large free fragments back to the system, where the storage can do so in
   * the middle: anonymous memory does, a mapped file with native access. The heaps stay; the next
   * access to such a page costs as much as the first one did. Takes time in proportion to the
   * number of these fragments, 64 KiB and more each.
   *
   * @return bytes of these pages, whether they had been touched or not
   */
  public long discardFree() {
    ownership.check();
    return store.discardFree(DISCARD_BYTES);
  }

  private HeapExhaustedException refused(long bytes) {
    refusals++;
    HeapExhaustedException refusal = exhausted(store.refusal(), bytes, advice(bytes));
    listener.refused(refusal);
    return refusal;
  }

  /** From now on, refusals tell what these know. */
  public void askForHolders(Holders those) {
    holders = those;
  }

  private List<String> advice(long bytes) {
    List<String> advice = new ArrayList<>();
    if (holders != null && holders.trimmable() >= store.usableBytes(bytes)) {
      advice.add("Heap.trim() gives back slabs without a live slot");
    }
    advice.addAll(store.adviceForRequest(bytes));
    return advice;
  }

  private HeapExhaustedException exhausted(String message, long bytes, List<String> advice) {
    List<ExhaustionReport.Holder> held = holders == null ? List.of() : holders.holders();
    int heaps = store.heaps().size();
    return new HeapExhaustedException(
        message + ", heaps=" + heaps + " ceiling=" + limits.bytes(),
        new ExhaustionReport(
            bytes,
            allocated(),
            capacity(),
            largestRequest(),
            ExhaustionReport.fragmentation(store.largestPiece(), capacity() - allocated()),
            heaps,
            limits.bytes(),
            held,
            advice));
  }

  /** Bytes from a handle to the end of its heap; 0 if it lies in none. */
  public long bytesFrom(long handle) {
    return store.bytesFrom(handle);
  }

  /** Whether a handle lies in memory that was taken past the ceiling: where pools ask last. */
  @Override
  public boolean overflowHas(long handle) {
    return store.overflowHas(handle);
  }

  @Override
  public List<Window> overflowWindows() {
    return store.overflowWindows();
  }

  @Override
  public void checkOwner() {
    ownership.check();
  }

  /**
   * The largest request in bytes that would succeed now, heaps and windows that would be added for
   * it included; 0 if none would. All smaller ones would succeed too, and no larger one.
   */
  public long largestRequest() {
    return store.largestRequest();
  }

  /** Bytes of all heaps. */
  public long capacity() {
    return store.capacity();
  }

  /** Bytes that are in use past the ceiling: heaps in other windows, whole. */
  public long overflowBytes() {
    return store.overflowBytes();
  }

  /** Bytes in use, headers and rounding included. */
  public long allocated() {
    return store.allocated();
  }

  /** Figures of the chain as a whole. Requests that led to another heap are no refusals. */
  public HeapDiagnostics diagnostics() {
    return new HeapDiagnostics(
        capacity(), allocated(), store.peakAllocated(), peakRequest, refusals);
  }

  /** Figures of each heap, the oldest first. */
  public List<HeapDiagnostics> heapDiagnostics() {
    return store.heaps();
  }

  /** How many requests were served; a plain loop, since growth should load no more classes. */
  public long served() {
    long requests = 0;
    for (long ofBin : requestsByBin) {
      requests += ofBin;
    }
    for (long exact : exactRequests.values()) {
      requests += exact;
    }
    return requests;
  }

  /** Requests that were served, by size of their fragments. */
  public RequestHistogram requests() {
    List<RequestHistogram.Bar> bars = new ArrayList<>();
    for (int bin = 0; bin < requestsByBin.length; bin++) {
      if (requestsByBin[bin] > 0) {
        bars.add(new RequestHistogram.Bar((1L << bin) - Fragment.HEADER_BYTES, requestsByBin[bin]));
      }
    }
    exactRequests.forEach((usable, exact) -> bars.add(new RequestHistogram.Bar(usable, exact)));
    return new RequestHistogram("chain", bars, requestedBytes);
  }

  /**
   * Walks all heaps.
   *
   * @throws HeapCorruptedException if anything contradicts anything else
   */
  public void checkInvariants() {
    store.checkInvariants();
  }

  /**
   * Makes sure that a block which a pool relies on is still in use.
   *
   * @throws HeapCorruptedException if it is not, or smaller
   */
  public void checkHolds(long handle, long bytes) {
    store.checkHolds(handle, bytes);
  }

  /** First handle that can be a block. */
  public long firstHandle() {
    return limits.window().base() + Window.UNUSED_BYTES;
  }

  /**
   * Blocks lie within this many bytes from the first handle, now and in future, but for those that
   * {@link #overflowHas}: 0 if they all come from {@code malloc}.
   */
  public long span() {
    return store.span();
  }

  /** Gives back what lies outside the window, which is its owner's to give back. */
  public void close() {
    store.close();
  }

  /** Where the last heap ends. */
  public long end() {
    return store.end();
  }
}
