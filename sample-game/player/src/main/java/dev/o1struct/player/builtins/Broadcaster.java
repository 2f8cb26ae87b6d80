package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;

/**
 * AsBroadcaster: objects that tell listeners, kept in the array {@code _listeners}. Key, Mouse and
 * Stage are such objects.
 */
public final class Broadcaster {
  /** The global object that has the methods of all broadcasters. */
  static final String NAME = "AsBroadcaster";

  private static final String LISTENERS = "_listeners";
  private static final String[] METHODS = {"broadcastMessage", "addListener", "removeListener"};

  private Broadcaster() {}

  /** The members of AsBroadcaster: initialize, and the methods that it hands out. */
  static MemberTable members() {
    return new MemberTable(101, PropertyFlags.HIDDEN)
        .method(12, "broadcastMessage", Broadcaster::broadcastMessage)
        .method(MemberTable.UNLISTED, "initialize", Broadcaster::initialize)
        .method(MemberTable.UNLISTED, "addListener", Broadcaster::addListener)
        .method(MemberTable.UNLISTED, "removeListener", Broadcaster::removeListener);
  }

  /**
   * Makes an object a broadcaster without listeners, as AsBroadcaster.initialize does; to be called
   * after the built-ins were installed.
   */
  public static void initialize(ActionMachine m, long object) {
    ObjectStore objects = m.objects();
    long broadcaster = Value.objectOrNull(objects.get(objects.global(), NAME));
    if (broadcaster == 0) {
      return;
    }
    for (String method : METHODS) {
      objects.define(object, method, objects.get(broadcaster, method), PropertyFlags.HIDDEN);
    }
    objects.define(object, LISTENERS, Value.object(objects.newArray()), PropertyFlags.HIDDEN);
  }

  /** AsBroadcaster.initialize(object). */
  private static long initialize(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(m.argument(0));
    if (object != 0) {
      initialize(m, object);
    }
    return Value.UNDEFINED;
  }

  /** Adds a listener, once; true. */
  private static long addListener(ActionMachine m, long self, int argc) {
    long listeners = listeners(m, self);
    if (listeners != 0) {
      drop(m, listeners, m.argument(0));
      ArrayElements.set(m, listeners, ArrayElements.length(m, listeners), m.argument(0));
    }
    return Value.TRUE;
  }

  /** Takes a listener away; false if it was none. */
  private static long removeListener(ActionMachine m, long self, int argc) {
    long listeners = listeners(m, self);
    return Value.bool(listeners != 0 && drop(m, listeners, m.argument(0)));
  }

  private static boolean drop(ActionMachine m, long listeners, long listener) {
    int length = ArrayElements.walkedLength(m, listeners);
    for (int i = 0; i < length; i++) {
      if (ArrayElements.get(m, listeners, i) == listener) {
        ArrayElements.remove(m, listeners, i, 1);
        return true;
      }
    }
    return false;
  }

  /** Calls the method named by the first argument on each listener with the other arguments. */
  private static long broadcastMessage(ActionMachine m, long self, int argc) {
    long listeners = listeners(m, self);
    if (argc == 0 || listeners == 0) {
      return Value.UNDEFINED;
    }
    long message = m.toText(m.argument(0));
    int length = ArrayElements.walkedLength(m, listeners);
    for (int i = 0; i < length; i++) {
      long listener = m.keep(ArrayElements.get(m, listeners, i));
      if (!Value.isObject(listener)) {
        continue;
      }
      for (int a = argc - 1; a > 0; a--) {
        m.push(m.argument(a));
      }
      m.callMethod(listener, message, argc - 1);
    }
    return length > 0 ? Value.TRUE : Value.UNDEFINED;
  }

  private static long listeners(ActionMachine m, long self) {
    long object = Value.objectOrNull(self);
    return object == 0 ? 0 : Value.objectOrNull(m.objects().get(object, LISTENERS));
  }
}
