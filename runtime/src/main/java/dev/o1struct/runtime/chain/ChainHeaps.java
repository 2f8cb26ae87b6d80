package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.o1heap.O1Heap;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heaps of a chain: 32, 64, 128, 256, 512 MiB side by side in one window, each added when those
 * before it cannot serve a request.
 *
 * <p>Heap k starts at initial · (2^k − 1), so the owner of a handle is found by arithmetic: with q
 * = offset / initial + 1, k = floor(log2(q)). A request goes to the lowest heap that can serve it,
 * so that the later ones fall empty first. Adding a heap writes 32 bytes and touches nothing else.
 * Requests that are too large for every heap when rounded up to a power of two take their exact
 * size: so one block can have all of a heap. Past the ceiling there is {@link Overflow}, where it
 * is allowed.
 */
public final class ChainHeaps extends BlockStore {
  private final Limits limits;
  private final HeapListener listener;
  private final long base;
  private final int initialShift;
  private final long mostRounded;
  private final Overflow overflow;
  private final O1Heap[] heaps;

  /** The first heap, which has most of the traffic, is found without arithmetic. */
  private final O1Heap first;

  /** From the start of the window to the end of the first heap. */
  private final long firstBytes;

  private int count;
  private long end;

  /** Whether there ever was more than one heap. */
  private boolean grew;

  /** Whether a block had its exact size, which it might not have under other limits. */
  private boolean tookExactly;

  /** The first heap, and room for others; a contract, of which C2 shall know this one alone. */
  public static BlockStore of(Limits limits, HeapListener listener) {
    return new ChainHeaps(limits, listener);
  }

  /** The first heap, and room for others. */
  public ChainHeaps(Limits limits, HeapListener listener) {
    this.limits = limits;
    this.listener = listener;
    this.base = limits.window().base();
    this.initialShift = Long.numberOfTrailingZeros(limits.initialBytes());
    this.mostRounded = limits.mostRounded();
    this.heaps = new O1Heap[limits.mostHeaps()];
    this.overflow = new Overflow(limits, listener);
    this.end = base;
    addHeap(false);
    this.first = heaps[0];
    this.firstBytes = end - base;
  }

  @Override
  public long take(long bytes) {
    long handle = first.allocateIfFits(bytes);
    if (handle == 0) {
      return takeElsewhere(bytes);
    }
    charge(Fragment.bytesFor(bytes));
    return handle;
  }

  /** Of a later heap, or one that is added, or past the ceiling. */
  private long takeElsewhere(long bytes) {
    for (int k = isExact(bytes) ? 0 : 1; k < count; k++) {
      long handle = takeFrom(heaps[k], bytes);
      if (handle != 0) {
        return handle;
      }
    }
    O1Heap heap = heapToAdd(bytes);
    return heap == null ? 0 : takeFrom(heap, bytes);
  }

  private long takeFrom(O1Heap heap, long bytes) {
    boolean exact = isExact(bytes);
    tookExactly |= exact;
    long handle = exact ? heap.allocateExactly(bytes) : heap.allocateIfFits(bytes);
    if (handle != 0) {
      charge(usableBytes(bytes) + Fragment.HEADER_BYTES);
    }
    return handle;
  }

  @Override
  public void give(long handle, long bytes) {
    if (Long.compareUnsigned(handle - base, firstBytes) < 0 && !isExact(bytes)) {
      settle(first.free(handle, Fragment.bytesFor(bytes)));
    } else {
      giveElsewhere(handle, bytes);
    }
  }

  private void giveElsewhere(long handle, long bytes) {
    if (Long.compareUnsigned(handle - base, end - base) < 0) {
      settle(free(ownerOf(handle), handle, bytes));
    } else {
      giveToOverflow(handle, bytes);
    }
  }

  private void giveToOverflow(long handle, long bytes) {
    O1Heap owner = overflow.ownerOf(handle);
    if (owner == null) {
      throw new IllegalHandleException(
          "The handle is outside this chain: handle=" + handle + " base=" + base + " end=" + end);
    }
    settle(free(owner, handle, bytes));
    overflow.releaseUnused();
  }

  private long free(O1Heap owner, long handle, long bytes) {
    return owner.free(
        handle, isExact(bytes) ? Fragment.exactBytesFor(bytes) : Fragment.bytesFor(bytes));
  }

  /** Whether a request takes its exact size: rounded, it is too large for every heap. */
  @Override
  boolean isExact(long bytes) {
    return bytes > mostRounded;
  }

  @Override
  long usableBytes(long bytes) {
    return (isExact(bytes) ? Fragment.exactBytesFor(bytes) : Fragment.bytesFor(bytes))
        - Fragment.HEADER_BYTES;
  }

  @Override
  String refusal() {
    return "No heap has a free fragment that is large enough";
  }

  private @Nullable O1Heap heapToAdd(long bytes) {
    int wanted = heapToAddFor(bytes);
    if (wanted < 0) {
      return overflow.heapFor(bytes, isExact(bytes));
    }
    while (count <= wanted) {
      addHeap(false);
    }
    return heaps[wanted];
  }

  /** Index of the first heap, of those that may be added, which is large enough; −1 if none is. */
  private int heapToAddFor(long bytes) {
    for (int k = count; k < heaps.length; k++) {
      if (limits.fits(k, bytes)) {
        return k;
      }
    }
    return -1;
  }

  /** Adds a heap twice as large as the last, or what the ceiling leaves of it. */
  private void addHeap(boolean reserved) {
    long start = end;
    long bytes = limits.heapBytes(count);
    long unused = count == 0 ? Window.UNUSED_BYTES : 0;
    heaps[count++] = new O1Heap(start + unused, bytes);
    end = start + unused + bytes;
    if (count > 1) {
      grew = true;
      listener.grown(count, bytes, capacity(), reserved);
    }
  }

  @Override
  public boolean reserve(long bytes) {
    if (bytes > limits.capacity()) {
      return false;
    }
    while (ownCapacity() < bytes) {
      addHeap(true);
    }
    return true;
  }

  @Override
  public long trim() {
    long before = end;
    while (count > 1 && heaps[count - 1].allocated() == 0) {
      count--;
      end = base + limits.start(count);
    }
    if (end < before) {
      AddressSpace.discardEnd(limits.window(), end);
    }
    return before - end;
  }

  @Override
  long discardFree(long leastBytes) {
    return all().stream().mapToLong(heap -> heap.discardFree(leastBytes)).sum();
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

  @Override
  long bytesFrom(long handle) {
    O1Heap heap = heapAt(handle);
    return heap == null ? 0 : Math.max(0, heap.end() - handle);
  }

  @Override
  boolean overflowHas(long handle) {
    return overflow.ownerOf(handle) != null;
  }

  @Override
  List<Window> overflowWindows() {
    return overflow.windows();
  }

  @Override
  long overflowBytes() {
    return overflow.bytes();
  }

  @Override
  long largestRequest() {
    long rounded = overflow.largestNew(false);
    long exact = overflow.largestNew(true);
    for (O1Heap heap : all()) {
      rounded = Math.max(rounded, heap.largestRequest());
      exact = Math.max(exact, heap.largestExact());
    }
    for (int k = count; k < heaps.length; k++) {
      rounded = Math.max(rounded, Fragment.largestRequestOf(limits.heapBytes(k)));
      exact = Math.max(exact, Fragment.largestExactOf(limits.heapBytes(k)));
    }
    return isExact(exact) ? exact : Math.min(rounded, mostRounded);
  }

  @Override
  long largestPiece() {
    long largest = 0;
    for (O1Heap heap : all()) {
      long exact = heap.largestExact();
      largest = Math.max(largest, isExact(exact) ? exact : heap.largestRequest());
    }
    return largest == 0 ? 0 : largest + Fragment.HEADER_BYTES;
  }

  @Override
  List<String> adviceForRequest(long bytes) {
    long needed = usableBytes(bytes) + Fragment.HEADER_BYTES;
    long limit = overflow.limitFor(needed);
    return new ExhaustionAdvice(limits, bytes).forRequest(unused(limit), isAsNew(), limit);
  }

  /** Whether nothing is in the first heap, and never was in another. */
  private boolean isAsNew() {
    return allocated() == 0 && !grew && !tookExactly && overflow.mostUncut() == 0;
  }

  /**
   * The first heap in which nothing would be, had the ceiling allowed more. What had its exact size
   * would have been rounded then, to less than twice as much, and what lies past the ceiling would
   * lie beneath: where that can be helped by more of the same, nothing else is sure.
   */
  private int unused(long limitThatHelps) {
    int unused = tookExactly ? count + 2 : count;
    if (overflow.mostUncut() == 0) {
      return unused;
    }
    if (limitThatHelps > 0) {
      return Integer.MAX_VALUE;
    }
    for (long room = 0; room < 4 * overflow.mostUncut(); room += limits.initialBytes() << unused) {
      unused++;
    }
    return unused;
  }

  @Override
  List<String> adviceForReservation(long bytes) {
    return new ExhaustionAdvice(limits, bytes)
        .forReservation(tookExactly || overflow.mostUncut() > 0);
  }

  @Override
  public long capacity() {
    return ownCapacity() + overflow.bytes();
  }

  @Override
  long mostCapacity() {
    return limits.capacity() + Math.min(limits.overflowBytes(), AddressSpace.MEMORY.byteSize());
  }

  private long ownCapacity() {
    return Math.max(0, end - base - Window.UNUSED_BYTES);
  }

  @Override
  long span() {
    return limits.bytes() - Window.UNUSED_BYTES;
  }

  @Override
  long end() {
    return end;
  }

  @Override
  List<HeapDiagnostics> heaps() {
    return all().stream().map(O1Heap::diagnostics).toList();
  }

  private List<O1Heap> all() {
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

  @Override
  void checkInvariants() {
    long sum = 0;
    for (O1Heap heap : all()) {
      heap.checkInvariants();
      sum += heap.allocated();
    }
    if (sum != allocated()) {
      throw new HeapCorruptedException(
          "The chain's counter is wrong: allocated=" + allocated() + " sum=" + sum);
    }
  }

  @Override
  void checkHolds(long handle, long bytes) {
    O1Heap heap = heapAt(handle);
    if (heap == null || !heap.holds(handle, bytes)) {
      throw new HeapCorruptedException(
          "A block that a pool relies on is not in use; perhaps it was freed past the pool: handle="
              + handle
              + " bytes="
              + bytes);
    }
  }

  @Override
  void close() {
    overflow.close();
  }
}
