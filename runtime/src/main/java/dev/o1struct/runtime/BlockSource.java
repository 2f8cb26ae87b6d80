package dev.o1struct.runtime;

import java.util.List;

/**
 * Where a {@link HeapChain} has its blocks from: its own heaps, or {@code malloc}. A process has
 * one kind only, so that C2 knows which.
 */
abstract sealed class BlockSource permits ChainHeaps, SystemBlocks {
  /** Where the heaps may lie, and what the user allows them. */
  record Limits(
      Window window, long initialBytes, Growth growth, long ceilingBytes, long overflowBytes) {
    /** Bytes that blocks and heaps of the window together never exceed. */
    long bytes() {
      return Math.min(window.bytes(), ceilingBytes);
    }
  }

  private long allocated;

  /** A block, or 0 if there is no room. */
  abstract long take(long bytes);

  /** The block will be given back by those who do not know what it was taken for. */
  abstract void takenFor(long handle, long bytes);

  /**
   * Takes a block back.
   *
   * @param bytes what it was taken for; 0 if {@link #takenFor} has been told
   * @throws IllegalHandleException if it is outside the heaps, or no block of theirs
   * @throws DoubleFreeException if the header shows that it is free already
   */
  abstract void give(long handle, long bytes);

  /** Bytes that a block for this request can hold. */
  abstract long usableBytes(long bytes);

  /** Why {@link #take} returned 0. */
  abstract String refusal();

  /** Adds heaps until so many bytes exist within the ceiling; whether they do. */
  abstract boolean reserve(long bytes);

  /** Gives the last heaps back as long as they hold nothing; returns their bytes. */
  abstract long trim();

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

  /** The largest request that would succeed now without another heap; 0 if none would. */
  abstract long largestRequest();

  /** Bytes of all heaps, or what {@code malloc} may give. */
  abstract long capacity();

  /** Handles lie within this many bytes from the first, but for those of the overflow. */
  abstract long span();

  /** Where the last heap ends. */
  abstract long end();

  /** All heaps, those past the ceiling last. */
  abstract List<O1Heap> heaps();

  /** Throws {@link HeapCorruptedException} if anything contradicts anything else. */
  abstract void checkInvariants();

  /** Throws {@link HeapCorruptedException} if there is no such block, as far as can be told. */
  abstract void checkHolds(long handle, long bytes);

  /** Gives back what lies outside the window. */
  abstract void close();

  /** Bytes in use, headers and rounding included. */
  final long allocated() {
    return allocated;
  }

  /** More bytes are in use now, or less. */
  final void count(long bytes) {
    allocated += bytes;
  }
}
