package dev.o1struct.player.display;

import dev.o1struct.player.object.ObjectStore;
import java.util.Arrays;

/**
 * The scripts that have become due and have not run yet. Initialising handlers come before
 * constructors, and those before everything else; within each the order is that of arrival. The
 * arrays only grow, so a steady frame allocates nothing. Every entry holds a reference to its
 * clip's object.
 */
final class ActionQueue {
  /** Handlers of the initialize event. */
  static final int INITIALIZE = 2;

  /** Constructors and handlers of the construct event. */
  static final int CONSTRUCT = 1;

  /** Frame scripts, other handlers and methods. */
  static final int NORMAL = 0;

  /** Run a script on the clip; the argument is its number. */
  static final int SCRIPT = 0;

  /** Call a method of the object; the argument is its name, which lives as long as the player. */
  static final int METHOD = 1;

  /** Construct the clip. */
  static final int CONSTRUCTION = 2;

  /** Broadcast an event to the object's listeners; the argument is the event's name. */
  static final int BROADCAST = 3;

  private static final int PRIORITIES = 3;

  private final ObjectStore objects;
  private final Lane[] lanes = {new Lane(), new Lane(), new Lane()};
  private int kind;
  private boolean unloading;
  private long object;
  private long argument;

  ActionQueue(ObjectStore objects) {
    this.objects = objects;
  }

  /** One priority: a ring of entries. */
  private static final class Lane {
    private long[] objects = new long[64];
    private long[] arguments = new long[64];
    private byte[] kinds = new byte[64];
    private int first;
    private int count;

    void add(byte kind, long object, long argument) {
      if (count == objects.length) {
        grow();
      }
      int at = (first + count) % objects.length;
      kinds[at] = kind;
      objects[at] = object;
      arguments[at] = argument;
      count++;
    }

    private void grow() {
      int length = objects.length;
      objects = Arrays.copyOf(unrolled(objects), 2 * length);
      arguments = Arrays.copyOf(unrolled(arguments), 2 * length);
      byte[] old = kinds;
      kinds = new byte[2 * length];
      System.arraycopy(old, first, kinds, 0, length - first);
      System.arraycopy(old, 0, kinds, length - first, first);
      first = 0;
    }

    private long[] unrolled(long[] ring) {
      long[] straight = new long[ring.length];
      System.arraycopy(ring, first, straight, 0, ring.length - first);
      System.arraycopy(ring, 0, straight, ring.length - first, first);
      return straight;
    }
  }

  /** Makes something due; {@code unloading} says that it runs even if the clip is gone by then. */
  void add(int priority, int kind, long object, long argument, boolean unloading) {
    objects.retain(object);
    lanes[priority].add((byte) (unloading ? ~kind : kind), object, argument);
  }

  /** Takes the next entry, which the accessors then show; false if there is none. */
  boolean take() {
    for (int priority = PRIORITIES - 1; priority >= 0; priority--) {
      Lane lane = lanes[priority];
      if (lane.count > 0) {
        byte taken = lane.kinds[lane.first];
        unloading = taken < 0;
        kind = taken < 0 ? ~taken : taken;
        object = lane.objects[lane.first];
        argument = lane.arguments[lane.first];
        lane.first = (lane.first + 1) % lane.objects.length;
        lane.count--;
        return true;
      }
    }
    return false;
  }

  /** Drops everything. */
  void clear() {
    while (take()) {
      objects.release(object);
    }
  }

  /** What to do. */
  int kind() {
    return kind;
  }

  /** True if it runs even for a clip that is gone. */
  boolean isUnloading() {
    return unloading;
  }

  /** The object; the caller of {@link #take} releases it. */
  long object() {
    return object;
  }

  /** Script number or name. */
  long argument() {
    return argument;
  }
}
