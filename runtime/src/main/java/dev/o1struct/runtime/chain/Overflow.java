package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.o1heap.O1Heap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What a chain may take past its ceiling: heaps in further windows of the address space, each
 * acquired when a request finds no room elsewhere and given back, pages and all, as soon as it
 * holds nothing. Each is as large as all that there was before, so that they stay few; or as large
 * as the request needs, if that is more, or if there is no window for more.
 *
 * <pre>
 *   home window      |-|-- 0 --|---- 1 ----|-------- 2 --------|   ceiling
 *   another window   |-|------------- what the limit leaves -----------|
 * </pre>
 */
final class Overflow {
  /**
   * A further heap.
   *
   * @param uncut what the window would have been, had the limit not been in the way
   */
  private record Extension(Window window, O1Heap heap, long uncut) {}

  private final Limits limits;
  private final long limit;
  private final HeapListener listener;

  /** Read by the threads that ask for statistics. */
  private final List<Extension> extensions = new CopyOnWriteArrayList<>();

  private long bytes;

  /** What all windows would have been at most, had the limit not been in the way. */
  private long mostUncut;

  /** Nothing yet. */
  Overflow(Limits limits, HeapListener listener) {
    this.limits = limits;
    this.limit = limits.overflowBytes() & -Fragment.LEAST_BYTES;
    this.listener = listener;
  }

  /**
   * A heap with room for a request, acquired if need be; null if there can be none.
   *
   * @param exact whether the request takes its exact size
   */
  @Nullable O1Heap heapFor(long request, boolean exact) {
    if (limit == 0) {
      return null;
    }
    for (Extension extension : extensions) {
      O1Heap heap = extension.heap;
      if (exact ? request <= heap.largestExact() : heap.fits(request)) {
        return heap;
      }
    }
    long left = limit - bytes;
    if (request > (exact ? Fragment.largestExactOf(left) : Fragment.largestRequestOf(left))) {
      return null;
    }
    long needed = windowFor(exact ? Fragment.exactBytesFor(request) : Fragment.bytesFor(request));
    long usual = usualWindow(limits.window().bytes() + bytes, left);
    for (long size = Math.max(needed, usual); size >= needed; size >>= 1) {
      Window window = AddressSpace.acquireNear(limits.window(), size, limits.holder());
      if (window != null) {
        return add(window, needed);
      }
    }
    return null;
  }

  private O1Heap add(Window window, long needed) {
    long size = Math.min(window.bytes() - Window.UNUSED_BYTES, limit - bytes);
    O1Heap heap = new O1Heap(window.base() + Window.UNUSED_BYTES, size);
    long uncut = usualWindow(limits.window().bytes() + uncut(), Long.MAX_VALUE);
    extensions.add(new Extension(window, heap, Math.max(uncut, needed)));
    bytes += heap.capacity();
    mostUncut = Math.max(mostUncut, uncut());
    listener.overflowed(heap.capacity(), bytes, true);
    return heap;
  }

  private long uncut() {
    long sum = 0;
    for (Extension extension : extensions) {
      sum += extension.uncut;
    }
    return sum;
  }

  /** The window for a heap of so many bytes: larger than any there is if they are too many. */
  private static long windowFor(long heapBytes) {
    return Window.bytesFor(Math.min(heapBytes, Window.MOST_BYTES) + Window.UNUSED_BYTES);
  }

  /** As large as all that there is; no larger than what is left of the limit needs. */
  private static long usualWindow(long all, long left) {
    long most = Math.min(windowFor(left), Window.MOST_BYTES);
    return Math.min(Window.bytesFor(Math.min(all, Window.MOST_BYTES)), most);
  }

  /**
   * The largest request that a further heap could serve now; 0 if there can be none.
   *
   * @param exact whether requests take their exact size
   */
  long largestNew(boolean exact) {
    long left = limit - bytes;
    long window = left < Fragment.LEAST_BYTES ? 0 : Math.min(windowFor(left), Window.MOST_BYTES);
    while (window > Window.UNUSED_BYTES && !AddressSpace.hasWindowNear(limits.window(), window)) {
      window >>= 1;
    }
    long most = Math.min(window - Window.UNUSED_BYTES, left);
    return exact ? Fragment.largestExactOf(most) : Fragment.largestRequestOf(most);
  }

  /**
   * The limit with which there would be room for a heap of so many bytes beside all there is, and
   * would have been for all there was; 0 if there is no window for one.
   */
  long limitFor(long heapBytes) {
    long window = windowFor(heapBytes);
    if (window > Window.MOST_BYTES || !AddressSpace.hasWindowNear(limits.window(), window)) {
      return 0;
    }
    return Math.max(mostUncut, uncut() + window);
  }

  /** The heap that a handle lies in, or null. */
  @Nullable O1Heap ownerOf(long handle) {
    for (Extension extension : extensions) {
      if (handle >= extension.window.base() && handle < extension.window.end()) {
        return extension.heap;
      }
    }
    return null;
  }

  /** Gives back what holds nothing. */
  void releaseUnused() {
    for (int i = extensions.size() - 1; i >= 0; i--) {
      if (extensions.get(i).heap.allocated() == 0) {
        release(extensions.remove(i));
      }
    }
  }

  /** Gives everything back. */
  void close() {
    extensions.forEach(this::release);
    extensions.clear();
  }

  private void release(Extension extension) {
    AddressSpace.release(extension.window);
    bytes -= extension.heap.capacity();
    listener.overflowed(extension.heap.capacity(), bytes, false);
  }

  /** Heaps there are now, in the order in which they were acquired. */
  List<O1Heap> heaps() {
    return extensions.stream().map(Extension::heap).toList();
  }

  /** Where they lie. */
  List<Window> windows() {
    return extensions.stream().map(Extension::window).toList();
  }

  /** The same of all that there were at once, had the limit not been in the way; 0 if none was. */
  long mostUncut() {
    return mostUncut;
  }

  /** Bytes of all of them. */
  long bytes() {
    return bytes;
  }
}
