package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.IllegalHandleException;

/**
 * Where a {@link HeapChain} has its blocks from: what changes which bytes belong to whom. So small
 * that it can be wrapped from outside: by what records each operation, and by tests that refuse
 * some.
 */
public abstract class BlockSource {
  /** For those who serve blocks, and those who wrap them. */
  protected BlockSource() {}

  /** A block of at least one byte, or 0 if there is no room. */
  public abstract long take(long bytes);

  /**
   * Takes a block back.
   *
   * @param bytes what it was taken for
   * @throws IllegalHandleException if it is outside the heaps, or no block of theirs
   * @throws DoubleFreeException if the header shows that it is free already
   */
  public abstract void give(long handle, long bytes);

  /** Adds heaps until so many bytes exist within the ceiling, or none; whether they do. */
  public abstract boolean reserve(long bytes);

  /** Gives the last heaps back as long as they hold nothing; returns their bytes. */
  public abstract long trim();
}
