package dev.o1struct.player.display;

/**
 * All movie clips on the stage, youngest first: the order in which a frame visits them. A clip may
 * be added or removed at any moment of a visit; those added are first visited in the next frame.
 */
final class RunList {
  private long first;
  private long upcoming;

  /** Puts a clip at the head. */
  void add(long clip) {
    ClipStruct.runNext(clip, first);
    ClipStruct.runPrevious(clip, 0);
    if (first != 0) {
      ClipStruct.runPrevious(first, clip);
    }
    first = clip;
    ClipFlags.add(clip, ClipFlags.RUNNING);
  }

  /** Takes a clip out; nothing if it is not in. */
  void remove(long clip) {
    if (!ClipFlags.has(clip, ClipFlags.RUNNING)) {
      return;
    }
    ClipFlags.remove(clip, ClipFlags.RUNNING);
    long before = ClipStruct.runPrevious(clip);
    long after = ClipStruct.runNext(clip);
    if (before == 0) {
      first = after;
    } else {
      ClipStruct.runNext(before, after);
    }
    if (after != 0) {
      ClipStruct.runPrevious(after, before);
    }
    if (upcoming == clip) {
      upcoming = after;
    }
  }

  /** The youngest clip, 0 for none; older ones follow by {@link Clip#runNext}. */
  long first() {
    return first;
  }

  /** Begins a visit; returns the first clip, 0 for none. Visits do not nest. */
  long begin() {
    upcoming = first == 0 ? 0 : ClipStruct.runNext(first);
    return first;
  }

  /** The next clip of the visit, 0 at its end. */
  long next() {
    long clip = upcoming;
    upcoming = clip == 0 ? 0 : ClipStruct.runNext(clip);
    return clip;
  }

  /** Forgets all clips. */
  void clear() {
    first = 0;
    upcoming = 0;
  }
}
