package dev.o1struct.runtime.memory;

import dev.o1struct.runtime.errors.AddressSpaceException;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which windows of an address space belong to heaps. The lowest free one is handed out. */
final class Windows {
  private static final long MOST_BYTES = 1L << 30;

  private final long windowBytes;
  private final int count;
  private final BitSet used = new BitSet();

  /** Free, but somebody may have handles into them still: handed out when there is no other. */
  private final BitSet dropped = new BitSet();

  /** Cuts this many bytes into windows of 1 GiB, or into one of what there is. */
  Windows(long bytes) {
    windowBytes = Math.min(MOST_BYTES, Long.highestOneBit(bytes));
    count = Math.toIntExact(bytes / windowBytes);
  }

  Window acquire() {
    Window window = firstFree(0, count);
    if (window == null) {
      throw new AddressSpaceException(
          "Every window belongs to an open heap; close one, or set o1struct.addressSpace:"
              + " windows="
              + count
              + " windowBytes="
              + windowBytes);
    }
    return window;
  }

  /** One within reach of another, or null. */
  @Nullable Window acquireNear(Window other) {
    long index = other.base() / windowBytes;
    long reach = Window.REACH_BYTES / windowBytes;
    return firstFree((int) Math.max(0, index - reach), (int) Math.min(count, index + reach + 1));
  }

  private @Nullable Window firstFree(int from, int to) {
    int index = used.nextClearBit(from);
    if (index >= to) {
      index = dropped.nextSetBit(from);
      if (index < 0 || index >= to) {
        return null;
      }
    }
    used.set(index);
    dropped.clear(index);
    return new Window(index * windowBytes, windowBytes);
  }

  void release(Window window) {
    int index = Math.toIntExact(window.base() / windowBytes);
    if (!used.get(index) || dropped.get(index)) {
      throw new IllegalStateException("A window was released twice: base=" + window.base());
    }
    used.clear(index);
  }

  /** The same for one whose heap was dropped: it is the last to be handed out again. */
  void releaseDropped(Window window) {
    release(window);
    int index = Math.toIntExact(window.base() / windowBytes);
    used.set(index);
    dropped.set(index);
  }

  /** Nothing from here on belongs to a heap. */
  long endOfUsed() {
    BitSet owned = (BitSet) used.clone();
    owned.andNot(dropped);
    return owned.length() * windowBytes;
  }

  int inUse() {
    return used.cardinality() - dropped.cardinality();
  }
}
