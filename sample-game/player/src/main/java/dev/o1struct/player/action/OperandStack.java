package dev.o1struct.player.action;

import dev.o1struct.player.value.Value;
import java.util.Arrays;

/** The one operand stack. It never underflows: below its bottom everything is undefined. */
final class OperandStack {
  private static final int FIRST_CAPACITY = 1 << 12;

  /** The values; those from {@link #depth} on are stale. */
  long[] values = new long[FIRST_CAPACITY];

  /** How many values are on it. */
  int depth;

  /**
   * How many places those count on who wait for the function that runs. It may pop below that, as
   * in Flash, and its arguments are still read from there: see {@link #rooted}.
   */
  private int floor;

  void push(long value) {
    if (depth == values.length) grow();
    values[depth++] = value;
  }

  private void grow() {
    values = Arrays.copyOf(values, depth * 2);
  }

  /** A function starts to run; returns what {@link #leave} needs. */
  int enter() {
    int before = floor;
    floor = Math.max(floor, depth);
    return before;
  }

  /** The function is over. */
  void leave(int before) {
    floor = before;
  }

  /** How many places, from the bottom, hold values that somebody may still read. */
  int rooted() {
    return Math.max(depth, floor);
  }

  long pop() {
    return depth == 0 ? Value.UNDEFINED : values[--depth];
  }

  /** The value that many places below the top. */
  long peek(int below) {
    int place = depth - 1 - below;
    return place < 0 ? Value.UNDEFINED : values[place];
  }

  void drop(int count) {
    depth = Math.max(0, depth - count);
  }

  /** Drops operands and pushes their result. */
  void replace(int count, long result) {
    drop(count);
    push(result);
  }

  void duplicate() {
    push(peek(0));
  }

  void swap() {
    long top = pop();
    long below = pop();
    push(top);
    push(below);
  }

  void pushString(long name) {
    push(Value.string(name));
  }

  void pushNumber(double number) {
    push(Value.number(number));
  }

  void pushBoolean(boolean value) {
    push(Value.bool(value));
  }

  void pushNull() {
    push(Value.NULL);
  }

  void pushUndefined() {
    push(Value.UNDEFINED);
  }
}
