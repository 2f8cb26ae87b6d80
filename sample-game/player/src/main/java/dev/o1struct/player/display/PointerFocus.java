package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.ClipEvent;

/**
 * Which clip the pointer is over and which it has pressed, among those that act as buttons: clips
 * with a handler or a method of a button event. Sends them press, release, roll and drag events as
 * Flash does.
 */
final class PointerFocus {
  private static final int[] BUTTON_EVENTS = {
    ClipEvent.PRESS,
    ClipEvent.RELEASE,
    ClipEvent.RELEASE_OUTSIDE,
    ClipEvent.ROLL_OVER,
    ClipEvent.ROLL_OUT,
    ClipEvent.DRAG_OVER,
    ClipEvent.DRAG_OUT
  };

  private final Pointer pointer;
  private final Picker picker;
  private final ClipEvents events;
  private long over;
  private long pressed;

  PointerFocus(Pointer pointer, Picker picker, ClipEvents events) {
    this.pointer = pointer;
    this.picker = picker;
    this.events = events;
  }

  /** The pointer has moved, or what is under it has. */
  void moved() {
    long now = buttonAtPointer();
    if (now == over) {
      return;
    }
    if (pressed == 0) {
      send(over, ClipEvent.ROLL_OUT);
      send(now, ClipEvent.ROLL_OVER);
    } else if (over == pressed) {
      send(pressed, ClipEvent.DRAG_OUT);
    } else if (now == pressed) {
      send(pressed, ClipEvent.DRAG_OVER);
    }
    over = now;
  }

  /** The button of the mouse went down. */
  void pressed() {
    pressed = over;
    send(pressed, ClipEvent.PRESS);
  }

  /** The button of the mouse went up. */
  void released() {
    long released = pressed;
    pressed = 0;
    long now = buttonAtPointer();
    if (released != 0) {
      send(released, now == released ? ClipEvent.RELEASE : ClipEvent.RELEASE_OUTSIDE);
      if (now != released) {
        send(now, ClipEvent.ROLL_OVER);
      }
    }
    over = now;
  }

  /** A clip is going. */
  void forget(long clip) {
    over = over == clip ? 0 : over;
    pressed = pressed == clip ? 0 : pressed;
  }

  private void send(long clip, int event) {
    if (clip != 0) {
      events.send(clip, event);
    }
  }

  private long buttonAtPointer() {
    long clip = picker.clipAt(pointer.x(), pointer.y(), 0);
    while (clip != 0 && !isButton(clip)) {
      clip = ClipStruct.parent(clip);
    }
    return clip;
  }

  private boolean isButton(long clip) {
    if (ClipStruct.kind(clip) != ClipKind.MOVIE) {
      return false;
    }
    for (int event : BUTTON_EVENTS) {
      if (events.handles(clip, event) || events.hasMethod(clip, event)) {
        return true;
      }
    }
    return false;
  }
}
