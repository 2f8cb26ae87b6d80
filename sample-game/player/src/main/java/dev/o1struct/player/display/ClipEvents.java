package dev.o1struct.player.display;

import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.recompiler.swf.ClipAction;
import dev.o1struct.recompiler.swf.ClipEvent;
import java.util.List;

/**
 * Makes the handlers of clip events due: first those that the timeline gave the clip, then its
 * method of that name.
 */
final class ClipEvents implements AutoCloseable {
  private final Library library;
  private final ActionQueue queue;
  private final EventNames methods;
  private final ObjectStore objects;

  ClipEvents(Library library, ActionQueue queue, EventNames methods, ObjectStore objects) {
    this.library = library;
    this.queue = queue;
    this.methods = methods;
    this.objects = objects;
  }

  /** Sends an event, one bit of {@link ClipEvent}. */
  void send(long clip, int event) {
    if (sendToHandlers(clip, event, ActionQueue.NORMAL) || event != ClipEvent.LOAD) {
      sendToMethod(clip, event);
    } else if (ClipStruct.handlers(clip) != 0 || isExported(clip)) {
      // A clip hears onLoad only if there was a chance to give it the method before.
      sendToMethod(clip, event);
    }
  }

  /** Sends an event of the keyboard, which methods hear through listeners only. */
  void sendToHandlers(long clip, int event) {
    sendToHandlers(clip, event, ActionQueue.NORMAL);
  }

  /** Makes the handlers that run before a clip's constructor due. */
  void sendInitialize(long clip) {
    sendToHandlers(clip, ClipEvent.INITIALIZE, ActionQueue.INITIALIZE);
  }

  /** True if the timeline gave the clip a handler of the event. */
  boolean handles(long clip, int event) {
    List<ClipAction> handlers = library.handlers(ClipStruct.handlers(clip));
    for (int i = 0; i < handlers.size(); i++) {
      if (handlers.get(i).on(event)) {
        return true;
      }
    }
    return false;
  }

  /** True if the clip, or what it inherits from, has the method of an event. */
  boolean hasMethod(long clip, int event) {
    return objects.has(ClipStruct.object(clip), methods.method(event));
  }

  /** The handlers that the timeline gave a clip. */
  List<ClipAction> handlers(long clip) {
    return library.handlers(ClipStruct.handlers(clip));
  }

  /** Sends the press of a key to the handlers that wait for this one. */
  void sendKeyPress(long clip, int character) {
    List<ClipAction> handlers = handlers(clip);
    for (int i = 0; i < handlers.size(); i++) {
      ClipAction handler = handlers.get(i);
      if (handler.on(ClipEvent.KEY_PRESS) && handler.keyCode() == character) {
        addScript(clip, handler, ActionQueue.NORMAL, false);
      }
    }
  }

  private boolean sendToHandlers(long clip, int event, int priority) {
    List<ClipAction> handlers = handlers(clip);
    boolean any = false;
    for (int i = 0; i < handlers.size(); i++) {
      if (handlers.get(i).on(event)) {
        addScript(clip, handlers.get(i), priority, event == ClipEvent.UNLOAD);
        any = true;
      }
    }
    return any;
  }

  private void addScript(long clip, ClipAction handler, int priority, boolean unloading) {
    int script = handler.actions().scriptIndex();
    queue.add(priority, ActionQueue.SCRIPT, ClipStruct.object(clip), script, unloading);
  }

  private void sendToMethod(long clip, int event) {
    boolean unloading = event == ClipEvent.UNLOAD;
    long object = ClipStruct.object(clip);
    queue.add(ActionQueue.NORMAL, ActionQueue.METHOD, object, methods.method(event), unloading);
  }

  private boolean isExported(long clip) {
    return library.exportName(ClipStruct.character(clip)) != 0;
  }

  @Override
  public void close() {
    methods.close();
  }
}
