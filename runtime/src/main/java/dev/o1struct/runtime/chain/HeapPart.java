package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.errors.HeapCorruptedException;

/**
 * What a heap does to one of its parts. Parts that programs see hand it in when they are made, so
 * that programs need not see it.
 */
public interface HeapPart {
  /**
   * Walks what there is.
   *
   * @throws HeapCorruptedException if anything contradicts anything else
   */
  void checkInvariants();

  /** Gives back what is not the window's, nor the program's; before the heap is closed. */
  void releaseOwn();

  /** Makes sure that nothing is written any more; the window has been given back. */
  void close();
}
