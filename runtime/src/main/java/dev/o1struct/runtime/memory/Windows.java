package dev.o1struct.runtime.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which windows of an address space belong to heaps: a buddy system (K. C. Knowlton, CACM 1965) as
 * a binary tree, of which only what is split is there.
 *
 * <pre>
 *   4 MiB   [               free: 1, 2               ]     each node knows of which sizes
 *   2 MiB   [      free: 1      ][       free: 2     ]     there are free ranges beneath it
 *   1 MiB   [ window ][  free   ]
 * </pre>
 *
 * A window comes from the smallest free range that is large enough, so that small ones do not break
 * up large ranges, and of these from the lowest; what lies below 32 GiB goes first, since
 * compressed references reach no further. Released, it is joined with its neighbour again. Taking,
 * releasing and asking walk from the root down: some 20 steps for a terabyte, for at most as many
 * sizes.
 */
final class Windows {
  /** One window, and who has it. */
  record Lease(Window window, WindowHolder holder) {}

  private static final int LEAST_SHIFT = Long.numberOfTrailingZeros(Window.LEAST_BYTES);
  private static final long NONE = -1;

  /** What compressed references reach. */
  private static final long LOW_BYTES = 32L << 30;

  /** A range of 2^k MiB, where k is how far its leaves are beneath. */
  private static final class Node {
    /** Bit k: there is a free range of 2^k MiB which is no part of a larger one. */
    private int free;

    /** How many windows are handed out. */
    private int windows;

    private @Nullable Node low;
    private @Nullable Node high;

    /** Of the window that is all of this range. */
    private @Nullable WindowHolder holder;
  }

  private final Node root = new Node();

  /** Those of heaps that were dropped, the oldest first: no longer in use, and not free yet. */
  private final Deque<Window> dropped = new ArrayDeque<>();

  private final int rootOrder;
  private final long largest;

  /** Cuts this many bytes up, but for the first MiB. */
  Windows(long bytes) {
    rootOrder = order(Window.bytesFor(bytes));
    open(root, rootOrder, 0, bytes);
    largest = Math.min(Window.MOST_BYTES, bytesOf(Integer.SIZE - 1 - leadingZeros(root.free)));
  }

  private static int leadingZeros(int free) {
    return Integer.numberOfLeadingZeros(free);
  }

  private static int order(long bytes) {
    return Long.numberOfTrailingZeros(bytes) - LEAST_SHIFT;
  }

  private static long bytesOf(int order) {
    return order < 0 ? 0 : 1L << (order + LEAST_SHIFT);
  }

  /** Makes free what lies between the first MiB and the end. */
  private static void open(Node node, int order, long base, long end) {
    long top = base + bytesOf(order);
    if (base >= Window.LEAST_BYTES && top <= end) {
      node.free = 1 << order;
    } else if (order > 0 && base < end) {
      split(node);
      open(low(node), order - 1, base, end);
      open(high(node), order - 1, base + bytesOf(order - 1), end);
      node.free = low(node).free | high(node).free;
    }
  }

  private static void split(Node node) {
    node.low = new Node();
    node.high = new Node();
  }

  @SuppressWarnings("NullAway") // of a node that is split
  private static Node low(Node node) {
    return node.low;
  }

  @SuppressWarnings("NullAway") // of a node that is split
  private static Node high(Node node) {
    return node.high;
  }

  /** The largest window that there is while all are free. */
  long largest() {
    return largest;
  }

  /** The largest window that is free; 0 if none is. */
  long largestFree() {
    return Math.min(Window.MOST_BYTES, bytesOf(Integer.SIZE - 1 - leadingZeros(root.free)));
  }

  /**
   * Hands out a window, or null if there is none.
   *
   * @param bytes its length, a power of two from 1 MiB up
   */
  @Nullable Window acquire(long bytes, WindowHolder holder) {
    long base = findAnywhere(bytes);
    while (base == NONE && reopenOne()) {
      base = findAnywhere(bytes);
    }
    return handOut(base, bytes, holder);
  }

  private long findAnywhere(long bytes) {
    long low = find(bytes, 0, LOW_BYTES);
    return low != NONE ? low : find(bytes, 0, bytesOf(rootOrder));
  }

  /** The same within what a heap reaches that has another. */
  @Nullable Window acquireNear(Window other, long bytes, WindowHolder holder) {
    long base = findNear(other, bytes);
    while (base == NONE && reopenOne()) {
      base = findNear(other, bytes);
    }
    return handOut(base, bytes, holder);
  }

  /** Whether {@link #acquireNear} would find one. */
  boolean hasNear(Window other, long bytes) {
    return findNear(other, bytes) != NONE;
  }

  private long findNear(Window other, long bytes) {
    long from = other.base() - Window.MOST_BYTES;
    long to = other.base() + Window.MOST_BYTES;
    long low = find(bytes, from, Math.min(to, LOW_BYTES));
    return low != NONE ? low : find(bytes, from, to);
  }

  private @Nullable Window handOut(long base, long bytes, WindowHolder holder) {
    if (base == NONE) {
      return null;
    }
    take(root, rootOrder, base, order(bytes), holder);
    return new Window(base, bytes);
  }

  /** Where a free window lies between two offsets. */
  private long find(long bytes, long from, long to) {
    int order = order(bytes);
    for (int of = order; of <= rootOrder; of++) {
      long found = find(root, rootOrder, 0, of, bytes, from, to);
      if (found != NONE) {
        return found;
      }
    }
    return NONE;
  }

  /** The same, in the free ranges of one size. */
  private static long find(
      Node node, int order, long base, int of, long bytes, long from, long to) {
    long end = base + bytesOf(order);
    if ((node.free >>> of & 1) == 0 || base >= to || end <= from) {
      return NONE;
    }
    if (order == of) {
      long start = Math.max(base, Cells.alignUp(from, bytes));
      return start + bytes <= Math.min(end, to) ? start : NONE;
    }
    long below = find(low(node), order - 1, base, of, bytes, from, to);
    return below != NONE
        ? below
        : find(high(node), order - 1, base + bytesOf(order - 1), of, bytes, from, to);
  }

  private static void take(Node node, int order, long base, int of, WindowHolder holder) {
    if (order == of) {
      node.free = 0;
      node.windows = 1;
      node.holder = holder;
      return;
    }
    if (node.low == null) {
      split(node);
      low(node).free = 1 << (order - 1);
      high(node).free = 1 << (order - 1);
    }
    take((base & bytesOf(order - 1)) == 0 ? low(node) : high(node), order - 1, base, of, holder);
    sum(node);
  }

  private static void sum(Node node) {
    node.free = low(node).free | high(node).free;
    node.windows = low(node).windows + high(node).windows;
  }

  /** Takes a window back. */
  void release(Window window) {
    release(root, rootOrder, window, true);
  }

  /**
   * The same for one whose heap was dropped, not closed: somebody may have handles into it still,
   * so that it is handed out again when no other is free.
   */
  void releaseDropped(Window window) {
    drop(root, rootOrder, window);
    dropped.addLast(window);
  }

  private static void drop(Node node, int order, Window window) {
    if (bytesOf(order) == window.bytes()) {
      if (node.holder == null) {
        throw releasedTwice(window);
      }
      node.holder = null;
      node.windows = 0;
      return;
    }
    if (node.low == null) {
      throw releasedTwice(window);
    }
    drop((window.base() & bytesOf(order - 1)) == 0 ? low(node) : high(node), order - 1, window);
    sum(node);
  }

  /** Makes the window free that was dropped first; whether there was one. */
  private boolean reopenOne() {
    Window oldest = dropped.pollFirst();
    if (oldest == null) {
      return false;
    }
    release(root, rootOrder, oldest, false);
    return true;
  }

  private static void release(Node node, int order, Window window, boolean held) {
    if (bytesOf(order) == window.bytes()) {
      if (held != (node.holder != null)) {
        throw releasedTwice(window);
      }
      node.holder = null;
      node.windows = 0;
      node.free = 1 << order;
      return;
    }
    if (node.low == null) {
      throw releasedTwice(window);
    }
    Node half = (window.base() & bytesOf(order - 1)) == 0 ? low(node) : high(node);
    release(half, order - 1, window, held);
    int whole = 1 << (order - 1);
    if (low(node).free == whole && high(node).free == whole) {
      node.low = null;
      node.high = null;
      node.free = 1 << order;
      node.windows = 0;
    } else {
      sum(node);
    }
  }

  private static IllegalStateException releasedTwice(Window window) {
    return new IllegalStateException("A window was released twice: base=" + window.base());
  }

  /** Nothing from here on belongs to a heap. */
  long endOfUsed() {
    Node node = root;
    long base = 0;
    int order = rootOrder;
    while (node.low != null) {
      order--;
      if (high(node).windows > 0) {
        base += bytesOf(order);
        node = high(node);
      } else {
        node = low(node);
      }
    }
    return node.windows == 0 ? 0 : base + bytesOf(order);
  }

  int inUse() {
    return root.windows;
  }

  /** Those that are handed out, the lowest first. Takes time in proportion to their number. */
  List<Lease> leases() {
    List<Lease> leases = new ArrayList<>();
    collect(root, rootOrder, 0, leases);
    return leases;
  }

  private static void collect(Node node, int order, long base, List<Lease> leases) {
    if (node.holder != null) {
      leases.add(new Lease(new Window(base, bytesOf(order)), node.holder));
    } else if (node.low != null && node.windows > 0) {
      collect(low(node), order - 1, base, leases);
      collect(high(node), order - 1, base + bytesOf(order - 1), leases);
    }
  }
}
