package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import java.util.List;

/** A source of blocks that can be asked about what it has. A process has one kind of it. */
public abstract class BlockStore extends BlockSource {
  private long peakAllocated;

  /** What is in use lies this much below the peak: so neither way compares two numbers. */
  private long slack;

  /** For the kinds in this package. */
  BlockStore() {}

  /** Bytes that a block for this request can hold, wherever it lies. */
  abstract long usableBytes(long bytes);

  /** Whether a request takes no more than it needs, where others are rounded. */
  boolean isExact(long bytes) {
    return false;
  }

  /** Why {@link #take} returned 0. */
  abstract String refusal();

  /** Gives the pages within free fragments of at least so many bytes back; returns their bytes. */
  abstract long discardFree(long leastBytes);

  /** Bytes from a handle to the end of what may be one block with it; 0 if it lies nowhere. */
  abstract long bytesFrom(long handle);

  /** Whether a handle may lie in memory past the ceiling. */
  abstract boolean overflowHas(long handle);

  /** Where there is memory past the ceiling. */
  abstract List<Window> overflowWindows();

  /** Bytes of {@link #capacity} that lie past the ceiling. */
  abstract long overflowBytes();

  /** The largest request that would succeed now, whatever is added for it; 0 if none would. */
  abstract long largestRequest();

  /** Bytes of the largest free fragment, as far as a request can have it; 0 if there is none. */
  abstract long largestPiece();

  /**
   * Settings, a line each, any of which would have let a request succeed that was refused just now:
   * on a heap to which the same has happened otherwise.
   */
  abstract List<String> adviceForRequest(long bytes);

  /** The same for a reservation. */
  abstract List<String> adviceForReservation(long bytes);

  /** Bytes of all heaps that there could ever be, those past the ceiling included. */
  abstract long mostCapacity();

  /** Bytes of all heaps, or what {@code malloc} may give. */
  public abstract long capacity();

  /** Handles lie within this many bytes from the first, but for those of the overflow. */
  abstract long span();

  /** Where the last heap ends. */
  abstract long end();

  /** Figures of all heaps, those past the ceiling last. */
  abstract List<HeapDiagnostics> heaps();

  /** Throws HeapCorruptedException if anything contradicts anything else. */
  abstract void checkInvariants();

  /** Throws HeapCorruptedException if there is no such block, as far as can be told. */
  abstract void checkHolds(long handle, long bytes);

  /** Gives back what lies outside the window. */
  abstract void close();

  /** Bytes in use, headers and rounding included. */
  final long allocated() {
    return peakAllocated - slack;
  }

  /** Most bytes that were ever in use. */
  final long peakAllocated() {
    return peakAllocated;
  }

  /** More bytes are in use now. */
  final void charge(long bytes) {
    long left = slack - bytes;
    slack = left;
    if (left < 0) {
      raisePeak();
    }
  }

  private void raisePeak() {
    peakAllocated -= slack;
    slack = 0;
  }

  /** Fewer bytes are in use now. */
  final void settle(long bytes) {
    slack += bytes;
  }
}
