package dev.o1struct.player.display;

/** Bits of a {@link Clip}'s {@code flags} field, and the tests and changes of them. */
public final class ClipFlags {
  /** The playhead moves by itself. */
  public static final int PLAYING = 1;

  /** Drawn, with all its children. */
  public static final int VISIBLE = 1 << 1;

  /** Off the display list for good. */
  public static final int REMOVED = 1 << 2;

  /**
   * Waits off the reachable depths for the end of the frame, so that its unload handlers can run.
   */
  public static final int LEAVING = 1 << 3;

  /** Made by a script: gotos leave it alone. */
  public static final int SCRIPTED = 1 << 4;

  /** A script changed its transform: the timeline's moves are ignored from then on. */
  public static final int TRANSFORMED = 1 << 5;

  /** Its load event has been sent. */
  public static final int LOADED = 1 << 6;

  /** The scale, rotation and skew fields are those of the matrix. */
  public static final int SCALED = 1 << 7;

  /** {@code _root} inside means this clip. */
  public static final int ROOT_LOCKED = 1 << 8;

  /** On the list of running clips. */
  public static final int RUNNING = 1 << 9;

  private ClipFlags() {}

  /** True if all bits are set. */
  public static boolean has(long clip, int bits) {
    return (ClipStruct.flags(clip) & bits) == bits;
  }

  /** Sets bits. */
  public static void add(long clip, int bits) {
    ClipStruct.flags(clip, ClipStruct.flags(clip) | bits);
  }

  /** Clears bits. */
  public static void remove(long clip, int bits) {
    ClipStruct.flags(clip, ClipStruct.flags(clip) & ~bits);
  }

  /** Sets or clears bits. */
  public static void put(long clip, int bits, boolean on) {
    if (on) {
      add(clip, bits);
    } else {
      remove(clip, bits);
    }
  }
}
