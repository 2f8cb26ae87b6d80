package dev.o1struct.player.display;

/** Masks set by scripts: each clip has at most one mask, and each mask masks at most one clip. */
final class Masks {
  private Masks() {}

  /** Makes one clip the mask of another; 0 takes the mask away. */
  static void set(long clip, long mask) {
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
    set(clip, 0);
    long masked = ClipStruct.masked(clip);
    if (masked != 0) {
      set(masked, 0);
    }
  }
}
