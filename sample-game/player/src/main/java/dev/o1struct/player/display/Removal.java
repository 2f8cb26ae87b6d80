package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.ClipEvent;
import java.util.Arrays;

/**
 * Takes clips off the display list. A clip with an unload handler in it, or below it, lingers at a
 * depth that nothing can reach until the next frame begins, so that its handlers still find it; any
 * other goes at once.
 */
final class Removal {
  private final Clips clips;
  private final ClipEvents events;
  private final Drag drag;
  private final PointerFocus focus;
  private long[] lingering = new long[16];
  private int count;

  Removal(Clips clips, ClipEvents events, Drag drag, PointerFocus focus) {
    this.clips = clips;
    this.events = events;
    this.drag = drag;
    this.focus = focus;
  }

  /** Removes a clip and everything in it. The root stays. */
  void remove(long clip) {
    if (ClipStruct.parent(clip) == 0 || ClipFlags.has(clip, ClipFlags.LEAVING)) {
      return;
    }
    if (mustLinger(clip)) {
      long parent = ClipStruct.parent(clip);
      DisplayList.unlink(clip);
      leave(clip);
      DisplayList.link(parent, clip);
      remember(clip);
    } else {
      DisplayList.unlink(clip);
      unload(clip);
    }
  }

  /** At the start of a frame: those that lingered go. */
  void finish() {
    for (int i = 0; i < count; i++) {
      long object = lingering[i];
      long clip = clips.of(object);
      if (!ClipFlags.has(clip, ClipFlags.REMOVED)) {
        DisplayList.unlink(clip);
        unload(clip);
      }
      clips.objects().release(object);
    }
    count = 0;
  }

  /** Removes the root with everything in it, at the player's end: no handler runs any more. */
  void close(long root) {
    finish();
    unload(root);
  }

  private boolean mustLinger(long clip) {
    if (hearsUnload(clip)) {
      return true;
    }
    for (long child = ClipStruct.firstChild(clip); child != 0; child = ClipStruct.next(child)) {
      if (mustLinger(child)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A method counts for what the timeline made, as in Flash; handlers of the timeline always do.
   */
  private boolean hearsUnload(long clip) {
    if (ClipStruct.kind(clip) != ClipKind.MOVIE) {
      return false;
    }
    boolean placed = !ClipFlags.has(clip, ClipFlags.SCRIPTED);
    return events.handles(clip, ClipEvent.UNLOAD)
        || (placed && events.hasMethod(clip, ClipEvent.UNLOAD));
  }

  private void leave(long clip) {
    // Bottom up, so that the order of the children, whose depths turn negative, is kept in the
    // list.
    for (long child = ClipStruct.firstChild(clip); child != 0; child = ClipStruct.next(child)) {
      leave(child);
    }
    ClipStruct.depth(clip, -1 - ClipStruct.depth(clip));
    ClipFlags.add(clip, ClipFlags.LEAVING);
    if (ClipStruct.kind(clip) == ClipKind.MOVIE) {
      events.send(clip, ClipEvent.UNLOAD);
    }
  }

  private void remember(long clip) {
    if (count == lingering.length) {
      lingering = Arrays.copyOf(lingering, count * 2);
    }
    long object = ClipStruct.object(clip);
    clips.objects().retain(object);
    lingering[count++] = object;
  }

  private void unload(long clip) {
    for (long child = ClipStruct.firstChild(clip); child != 0; ) {
      long next = ClipStruct.next(child);
      unload(child);
      child = next;
    }
    ClipStruct.firstChild(clip, 0);
    ClipStruct.lastChild(clip, 0);
    boolean movie = ClipStruct.kind(clip) == ClipKind.MOVIE;
    if (movie && !ClipFlags.has(clip, ClipFlags.LEAVING)) {
      events.send(clip, ClipEvent.UNLOAD);
    }
    drag.forget(clip);
    focus.forget(clip);
    Masks.forget(clip);
    ClipStruct.parent(clip, 0);
    clips.drop(clip);
  }
}
