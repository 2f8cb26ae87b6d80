package dev.o1struct.runtime.stack;

import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.frames.FrameStack;
import org.jspecify.annotations.Nullable;

/** A frame stack, as its heap sees it. */
public abstract class Frames extends FrameStack {
  /** Who has the frames has their heap: that is not dropped as long as there is one of them. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private @Nullable Object heap;

  /** For those who serve frames, and those who wrap them. */
  protected Frames() {}

  /** What is not dropped as long as somebody has these frames. */
  public final void keep(Object those) {
    heap = those;
  }

  /**
   * Looks at the blocks beneath the frames.
   *
   * @throws HeapCorruptedException if one is no block in use
   */
  public abstract void checkInvariants();

  /** Gives back what is not the window's; before the heap is closed. */
  public abstract void releaseAll();

  /** Forgets everything; the window has been given back. */
  public abstract void close();
}
