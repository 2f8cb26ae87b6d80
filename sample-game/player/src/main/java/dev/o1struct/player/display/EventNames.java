package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.ClipEvent;
import dev.o1struct.runtime.names.NamePool;

/** The method names of clip events, interned once. */
final class EventNames implements AutoCloseable {
  private final NamePool names;
  private final long[] byBit = new long[32];
  private final long broadcastMessage;

  EventNames(NamePool names) {
    this.names = names;
    broadcastMessage = names.intern("broadcastMessage");
    put(ClipEvent.LOAD, "onLoad");
    put(ClipEvent.ENTER_FRAME, "onEnterFrame");
    put(ClipEvent.UNLOAD, "onUnload");
    put(ClipEvent.MOUSE_MOVE, "onMouseMove");
    put(ClipEvent.MOUSE_DOWN, "onMouseDown");
    put(ClipEvent.MOUSE_UP, "onMouseUp");
    put(ClipEvent.KEY_DOWN, "onKeyDown");
    put(ClipEvent.KEY_UP, "onKeyUp");
    put(ClipEvent.DATA, "onData");
    put(ClipEvent.PRESS, "onPress");
    put(ClipEvent.RELEASE, "onRelease");
    put(ClipEvent.RELEASE_OUTSIDE, "onReleaseOutside");
    put(ClipEvent.ROLL_OVER, "onRollOver");
    put(ClipEvent.ROLL_OUT, "onRollOut");
    put(ClipEvent.DRAG_OVER, "onDragOver");
    put(ClipEvent.DRAG_OUT, "onDragOut");
  }

  private void put(int event, String name) {
    byBit[Integer.numberOfTrailingZeros(event)] = names.intern(name);
  }

  /** The method of an event, one bit of {@link ClipEvent}; 0 if it has none. */
  long method(int event) {
    return byBit[Integer.numberOfTrailingZeros(event)];
  }

  /** The method that tells listeners. */
  long broadcastMessage() {
    return broadcastMessage;
  }

  @Override
  public void close() {
    names.release(broadcastMessage);
    for (long name : byBit) {
      if (name != 0) {
        names.release(name);
      }
    }
  }
}
