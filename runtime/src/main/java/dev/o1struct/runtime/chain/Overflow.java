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
 * holds nothing.
 *
 * <pre>
 *   home window      |-|-- 0 --|---- 1 ----|-------- 2 --------|   ceiling
 *   another window   |-|------------- what the limit leaves -----------|
 * </pre>
 */
final class Overflow {
  private record Extension(Window window, O1Heap heap) {}

  private final Window home;
  private final long limit;
  private final HeapListener listener;

  /** Read by the threads that ask for statistics. */
  private final List<Extension> extensions = new CopyOnWriteArrayList<>();

  private long bytes;

  /** At most {@code limit} bytes; 0 allows nothing. */
  Overflow(Window home, long limit, HeapListener listener) {
    this.home = home;
    this.limit = limit & -Fragment.LEAST_BYTES;
    this.listener = listener;
  }

  /** A heap with room for a request, acquired if need be; null if there can be none. */
  @Nullable O1Heap heapFor(long request) {
    for (Extension extension : extensions) {
      if (extension.heap.fits(request)) {
        return extension.heap;
      }
    }
    long size = Math.min(home.bytes() - Window.UNUSED_BYTES, limit - bytes);
    if (request >= size || Fragment.bytesFor(request) > Long.highestOneBit(size)) {
      return null;
    }
    Window window = AddressSpace.acquireNear(home);
    return window == null ? null : add(window, size);
  }

  private O1Heap add(Window window, long size) {
    O1Heap heap = new O1Heap(window.base() + Window.UNUSED_BYTES, size);
    extensions.add(new Extension(window, heap));
    bytes += size;
    listener.overflowed(size, bytes, true);
    return heap;
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

  /** Bytes of all of them. */
  long bytes() {
    return bytes;
  }
}
