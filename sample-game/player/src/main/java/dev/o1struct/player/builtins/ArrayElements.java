package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.Lengths;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.value.Value;

/**
 * The elements of whatever an array method runs on: of an array directly, in its dense block where
 * it has one; of any other object as own properties named by number, with the own property
 * "length". What the prototypes have does not count, as in Flash.
 */
final class ArrayElements {
  private ArrayElements() {}

  /**
   * The length; for an object that is no array its property as an integer, 0 if it has none. A
   * script can make it negative.
   */
  static int length(ActionMachine m, long object) {
    ObjectStore objects = m.objects();
    if (objects.isArray(object)) {
      return objects.arrays().length(object);
    }
    long length = objects.getOwnStored(object, objects.known().length);
    return length == Value.NONE ? 0 : m.toInt32(length);
  }

  /** The length for a native that goes through all elements: not negative, and not endless. */
  static int walkedLength(ActionMachine m, long object) {
    return Lengths.walked(length(m, object));
  }

  /** Changes the length and so cuts elements off, or only the property of an object. */
  static void setLength(ActionMachine m, long object, int length) {
    ObjectStore objects = m.objects();
    if (objects.isArray(object)) {
      objects.arrays().setLength(object, length);
    } else {
      objects.set(object, objects.known().length, Value.number(length));
    }
  }

  /** The element, undefined where there is none. */
  static long get(ActionMachine m, long object, int index) {
    ObjectStore objects = m.objects();
    if (objects.isArray(object)) {
      long value = objects.arrays().element(object, index);
      return value == Value.NONE ? Value.UNDEFINED : value;
    }
    long name = objects.indexNames().owned(index);
    long value = objects.getOwnStored(object, name);
    m.names().release(name);
    return value == Value.NONE ? Value.UNDEFINED : value;
  }

  /** Stores an element; an array grows with it. */
  static void set(ActionMachine m, long object, int index, long value) {
    ObjectStore objects = m.objects();
    if (objects.isArray(object)) {
      objects.arrays().setElement(object, index, value);
      return;
    }
    long name = objects.indexNames().owned(index);
    try {
      objects.set(object, name, value);
    } finally {
      m.names().release(name);
    }
  }

  /** Adds an element behind the last one of an array. */
  static void append(ActionMachine m, long array, long value) {
    m.objects().arrays().push(array, value);
  }

  /**
   * Takes elements out, which must lie within a length that is not negative; those behind move up.
   * O(1) at the front of an array, else O(length).
   */
  static void remove(ActionMachine m, long object, int from, int count) {
    if (m.objects().isArray(object)) {
      m.objects().arrays().removeRange(object, from, count);
      return;
    }
    int length = walkedLength(m, object);
    for (int i = from + count; i < length; i++) {
      set(m, object, i - count, get(m, object, i));
    }
    for (int i = length - 1; i >= length - count; i--) {
      m.objects().delete(object, m.toText(Value.number(i)));
    }
    setLength(m, object, length - count);
  }

  /**
   * Makes room for elements within a length that is not negative, which the caller must set; those
   * behind move down. O(length).
   */
  static void insert(ActionMachine m, long object, int at, int count) {
    if (m.objects().isArray(object)) {
      m.objects().arrays().insertRange(object, at, count);
      return;
    }
    int length = walkedLength(m, object);
    for (int i = length - 1; i >= at; i--) {
      set(m, object, i + count, get(m, object, i));
    }
    setLength(m, object, length + count);
  }
}
