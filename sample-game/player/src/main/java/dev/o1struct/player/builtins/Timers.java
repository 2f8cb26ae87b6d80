package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;
import java.util.Arrays;

/**
 * setInterval, setTimeout and their ends, on the machine's clock. What a timer calls with what is
 * an array of the script's world (callee, method name or undefined, arguments…), which the timer
 * retains; the rest are plain numbers in parallel arrays, reused from timer to timer. The player
 * calls {@link #tick} once per frame.
 */
public final class Timers {
  /** Flash fires no timer more often than this. */
  private static final long SHORTEST_MILLIS = 10;

  /** A timer that fell behind catches up by this many calls in one tick, the rest is dropped. */
  private static final int MOST_CALLS_PER_TICK = 10;

  private static final int CALLEE = 0;
  private static final int METHOD = 1;
  private static final int FIRST_ARGUMENT = 2;

  private int[] ids = new int[8];
  private long[] dueMillis = new long[8];
  private long[] periodMillis = new long[8];
  private long[] calls = new long[8];
  private int count;
  private int lastId;

  Timers() {}

  /** The global functions that belong to timers. */
  MemberTable members() {
    return new MemberTable(250, PropertyFlags.DONT_ENUM)
        .method(0, "setInterval", this::setInterval)
        .method(1, "clearInterval", this::clearInterval)
        .method(2, "setTimeout", this::setTimeout)
        .method(1, "clearTimeout", this::clearInterval);
  }

  /** How many timers run. */
  public int running() {
    return count;
  }

  /**
   * Calls what is due at the clock's time, earliest first, timers that were set in the same
   * millisecond in the order of their ids. Script errors end the call that they happen in, not the
   * tick.
   */
  public void tick(ActionMachine m) {
    long now = m.hooks().clock().milliseconds();
    int budget = MOST_CALLS_PER_TICK * count;
    for (int next = earliest(now); next >= 0 && budget-- > 0; next = earliest(now)) {
      fire(m, next);
    }
    skipMissed(now);
  }

  /** Lets go of everything that timers hold; for the end of the machine. */
  public void clear(ActionMachine m) {
    while (count > 0) {
      remove(m, count - 1);
    }
  }

  private int earliest(long now) {
    int best = -1;
    for (int i = 0; i < count; i++) {
      if (dueMillis[i] <= now && (best < 0 || dueMillis[i] < dueMillis[best])) {
        best = i;
      }
    }
    return best;
  }

  private void skipMissed(long now) {
    for (int i = 0; i < count; i++) {
      if (dueMillis[i] <= now) {
        dueMillis[i] = now + periodMillis[i];
      }
    }
  }

  private void fire(ActionMachine m, int index) {
    long call = calls[index];
    m.objects().retain(call);
    if (periodMillis[index] == 0) {
      remove(m, index);
    } else {
      dueMillis[index] += periodMillis[index];
    }
    invoke(m, call);
    m.objects().release(call);
  }

  private static void invoke(ActionMachine m, long call) {
    ObjectStore objects = m.objects();
    long self = Value.UNDEFINED;
    long function = objects.arrays().element(call, CALLEE);
    long method = objects.arrays().element(call, METHOD);
    if (Value.isString(method)) {
      self = function;
      function = objects.get(Value.handle(self), Value.handle(method));
    }
    int length = objects.arrays().length(call);
    for (int i = length - 1; i >= FIRST_ARGUMENT; i--) {
      m.push(objects.arrays().element(call, i));
    }
    m.callAsEvent(function, self, length - FIRST_ARGUMENT);
  }

  /** setInterval(function, period, …) or setInterval(object, method, period, …): the timer's id. */
  private long setInterval(ActionMachine m, long self, int argc) {
    return start(m, argc, true);
  }

  /** setTimeout, as setInterval but once. */
  private long setTimeout(ActionMachine m, long self, int argc) {
    return start(m, argc, false);
  }

  private long start(ActionMachine m, int argc, boolean repeat) {
    long callee = Value.objectOrNull(m.argument(0));
    if (callee == 0) {
      return Value.UNDEFINED;
    }
    boolean function = ObjectKind.isFunction(m.objects().kind(callee));
    int period = function ? 1 : 2;
    if (!Arguments.isGiven(m, argc, period)) {
      return Value.UNDEFINED;
    }
    long method = function ? Value.UNDEFINED : Value.string(m.toText(m.argument(1)));
    long millis = Math.max(SHORTEST_MILLIS, m.toInt32(m.argument(period)));
    long call = m.objects().newArray();
    m.objects().arrays().push(call, m.argument(0));
    m.objects().arrays().push(call, method);
    for (int i = period + 1; i < argc; i++) {
      m.objects().arrays().push(call, m.argument(i));
    }
    return Value.number(add(m, call, millis, repeat ? millis : 0));
  }

  private int add(ActionMachine m, long call, long delay, long period) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, count * 2);
      dueMillis = Arrays.copyOf(dueMillis, count * 2);
      periodMillis = Arrays.copyOf(periodMillis, count * 2);
      calls = Arrays.copyOf(calls, count * 2);
    }
    m.objects().retain(call);
    ids[count] = ++lastId;
    dueMillis[count] = m.hooks().clock().milliseconds() + delay;
    periodMillis[count] = period;
    calls[count++] = call;
    return lastId;
  }

  /** clearInterval(id); nothing if there is no such timer. */
  private long clearInterval(ActionMachine m, long self, int argc) {
    int id = Arguments.integer(m, argc, 0);
    for (int i = 0; i < count; i++) {
      if (ids[i] == id) {
        remove(m, i);
        break;
      }
    }
    return Value.UNDEFINED;
  }

  private void remove(ActionMachine m, int index) {
    long call = calls[index];
    int after = count - index - 1;
    System.arraycopy(ids, index + 1, ids, index, after);
    System.arraycopy(dueMillis, index + 1, dueMillis, index, after);
    System.arraycopy(periodMillis, index + 1, periodMillis, index, after);
    System.arraycopy(calls, index + 1, calls, index, after);
    count--;
    m.objects().release(call);
  }
}
