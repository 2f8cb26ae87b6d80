package dev.o1struct.player.display;

import dev.o1struct.runtime.names.NamePool;

/**
 * The children of a clip: a doubly linked list in the clips themselves, by rising depth, which is
 * the order of drawing. Linking searches from the top, so that the common case (a new clip above
 * all others) takes constant time.
 */
public final class DisplayList {
  /** Depth here of a script's depth 0; lower ones belong to the timeline. */
  public static final int SCRIPT_DEPTH_BIAS = 16384;

  private DisplayList() {}

  /** Links a clip among its parent's children by its depth, above equals. */
  static void link(long parent, long clip) {
    int depth = ClipStruct.depth(clip);
    long below = ClipStruct.lastChild(parent);
    while (below != 0 && ClipStruct.depth(below) > depth) {
      below = ClipStruct.previous(below);
    }
    long above = below == 0 ? ClipStruct.firstChild(parent) : ClipStruct.next(below);
    ClipStruct.parent(clip, parent);
    ClipStruct.previous(clip, below);
    ClipStruct.next(clip, above);
    if (below == 0) {
      ClipStruct.firstChild(parent, clip);
    } else {
      ClipStruct.next(below, clip);
    }
    if (above == 0) {
      ClipStruct.lastChild(parent, clip);
    } else {
      ClipStruct.previous(above, clip);
    }
  }

  /** Takes a clip from its parent's children; the parent stays known to it. */
  static void unlink(long clip) {
    long parent = ClipStruct.parent(clip);
    long below = ClipStruct.previous(clip);
    long above = ClipStruct.next(clip);
    if (below == 0) {
      ClipStruct.firstChild(parent, above);
    } else {
      ClipStruct.next(below, above);
    }
    if (above == 0) {
      ClipStruct.lastChild(parent, below);
    } else {
      ClipStruct.previous(above, below);
    }
    ClipStruct.next(clip, 0);
    ClipStruct.previous(clip, 0);
  }

  /** Moves a clip to another depth under the same parent. */
  static void relink(long clip, int depth) {
    long parent = ClipStruct.parent(clip);
    unlink(clip);
    ClipStruct.depth(clip, depth);
    link(parent, clip);
  }

  /** The child at a depth, or 0. */
  public static long atDepth(long parent, int depth) {
    long child = ClipStruct.lastChild(parent);
    while (child != 0 && ClipStruct.depth(child) > depth) {
      child = ClipStruct.previous(child);
    }
    return child != 0 && ClipStruct.depth(child) == depth ? child : 0;
  }

  /**
   * The child of this name, the lowest if several have it, or 0.
   *
   * @param folded true if case is ignored, as in SWF 6 and below
   */
  public static long named(long parent, long name, NamePool names, boolean folded) {
    long wanted = folded ? names.folded(name) : name;
    for (long child = ClipStruct.firstChild(parent); child != 0; child = ClipStruct.next(child)) {
      long own = ClipStruct.name(child);
      if (own != 0 && (own == wanted || (folded && names.folded(own) == wanted))) {
        return child;
      }
    }
    return 0;
  }

  /** The next script depth above every child, at least 0. */
  public static int nextHighestDepth(long parent) {
    long top = ClipStruct.lastChild(parent);
    int depth = top == 0 ? 0 : ClipStruct.depth(top) + 1 - SCRIPT_DEPTH_BIAS;
    return Math.max(depth, 0);
  }
}
