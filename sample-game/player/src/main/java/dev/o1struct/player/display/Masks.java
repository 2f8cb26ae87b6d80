package dev.o1struct.player.display;

/** Masks set by scripts: each clip has at most one mask, and each mask masks at most one clip. */
final class Masks {
  private Masks() {}

  /**
   * Makes one clip the mask of another; 0 takes the mask away. A clip that has left the stage can
   * be neither: nobody would dissolve the relation when it goes.
   */
  static void set(long clip, long mask) {
    if (hasLeft(clip) || hasLeft(mask)) {
      return;
    }
    join(clip, mask);
  }

  private static boolean hasLeft(long clip) {
    return clip != 0 && ClipFlags.has(clip, ClipFlags.REMOVED);
  }

  private static void join(long clip, long mask) {
    long old = ClipStruct.mask(clip);
    if (old != 0) {
      ClipStruct.masked(old, 0);
    }
    if (mask != 0 && ClipStruct.masked(mask) != 0) {
      ClipStruct.mask(ClipStruct.masked(mask), 0);
    }
    ClipStruct.mask(clip, mask);
    if (mask != 0) {
      ClipStruct.masked(mask, clip);
    }
  }

  /** Dissolves both relations of a clip that goes. */
  static void forget(long clip) {
    join(clip, 0);
    long masked = ClipStruct.masked(clip);
    if (masked != 0) {
      join(masked, 0);
    }
  }
}
