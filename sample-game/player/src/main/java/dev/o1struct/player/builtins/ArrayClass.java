package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.Lengths;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NameBuilder;

/**
 * Array (ECMA-262 15.4). Its methods run on any object with a length. Those that only move elements
 * allocate nothing on the Java heap.
 */
final class ArrayClass {
  private static final int GROUP = 252;

  private final TextBuilders builders;
  private final ArraySort sorting;

  ArrayClass(TextBuilders builders, ArraySort sorting) {
    this.builders = builders;
    this.sorting = sorting;
  }

  /** The members of Array.prototype. */
  MemberTable prototypeMembers() {
    return new MemberTable(GROUP, PropertyFlags.HIDDEN)
        .method(1, "push", ArrayClass::push)
        .method(2, "pop", ArrayClass::pop)
        .method(3, "concat", ArrayClass::concat)
        .method(4, "shift", ArrayClass::shift)
        .method(5, "unshift", ArrayClass::unshift)
        .method(6, "slice", ArrayClass::slice)
        .method(7, "join", this::join)
        .method(8, "splice", ArraySplice::splice)
        .method(9, "toString", this::toText)
        .method(10, "sort", sorting::sort)
        .method(11, "reverse", ArrayClass::reverse)
        .method(12, "sortOn", sorting::sortOn);
  }

  /** The members of Array itself. */
  static MemberTable classMembers() {
    return new MemberTable(GROUP, PropertyFlags.CONSTANT)
        .number("CASEINSENSITIVE", ArraySort.CASE_INSENSITIVE)
        .number("DESCENDING", ArraySort.DESCENDING)
        .number("UNIQUESORT", ArraySort.UNIQUE)
        .number("RETURNINDEXEDARRAY", ArraySort.RETURN_INDEXES)
        .number("NUMERIC", ArraySort.NUMERIC);
  }

  /**
   * Array(…), new Array(…) (ECMA-262 15.4.1, 15.4.2): one number is a length, all else elements.
   */
  static long construct(ActionMachine m, long self, int argc) {
    long array = m.constructing() ? Value.handle(self) : m.objects().newArray();
    if (m.constructing() && !m.objects().become(array, ObjectKind.ARRAY, 0)) {
      return self;
    }
    if (argc == 1 && Value.isNumber(m.argument(0))) {
      ArrayElements.setLength(m, array, m.toInt32(m.argument(0)));
      return Value.object(array);
    }
    for (int i = 0; i < argc; i++) {
      ArrayElements.append(m, array, m.argument(i));
    }
    return Value.object(array);
  }

  /** ECMA-262 15.4.4.7: the new length. */
  private static long push(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    if (object == 0) {
      return Value.UNDEFINED;
    }
    int length = ArrayElements.length(m, object);
    int longer = Lengths.grown(length, argc);
    for (int i = 0; i < argc; i++) {
      ArrayElements.set(m, object, length + i, m.argument(i));
    }
    if (argc > 0 && !m.objects().isArray(object)) {
      ArrayElements.setLength(m, object, longer);
    }
    return Value.number(longer);
  }

  /** ECMA-262 15.4.4.6: the last element; undefined if there is none. */
  private static long pop(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    int length = object == 0 ? 0 : ArrayElements.length(m, object);
    if (length <= 0) {
      return takenFromNothing(m, object, length);
    }
    long last = ArrayElements.get(m, object, length - 1);
    ArrayElements.remove(m, object, length - 1, 1);
    return last;
  }

  /** Flash makes a negative length smaller still. */
  private static long takenFromNothing(ActionMachine m, long object, int length) {
    if (length < 0 && length > Integer.MIN_VALUE) {
      ArrayElements.setLength(m, object, length - 1);
    }
    return Value.UNDEFINED;
  }

  /** ECMA-262 15.4.4.9: the first element; undefined if there is none. */
  private static long shift(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    int length = object == 0 ? 0 : ArrayElements.length(m, object);
    if (length <= 0) {
      return takenFromNothing(m, object, length);
    }
    long first = ArrayElements.get(m, object, 0);
    ArrayElements.remove(m, object, 0, 1);
    return first;
  }

  /** ECMA-262 15.4.4.13: the new length; while that is negative, nothing is kept. */
  private static long unshift(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    if (object == 0) {
      return Value.UNDEFINED;
    }
    int length = ArrayElements.length(m, object);
    int longer = Lengths.grown(length, argc);
    if (argc > 0 && length >= 0) {
      ArrayElements.insert(m, object, 0, argc);
    }
    for (int i = 0; i < argc; i++) {
      ArrayElements.set(m, object, i, m.argument(i));
    }
    if (length < 0) {
      ArrayElements.setLength(m, object, longer);
    }
    return Value.number(longer);
  }

  /** ECMA-262 15.4.4.4: arrays among the arguments give their elements, all else is an element. */
  private static long concat(ActionMachine m, long self, int argc) {
    long result = m.objects().newArray();
    for (int i = -1; i < argc; i++) {
      long value = i < 0 ? self : m.argument(i);
      long object = Value.objectOrNull(value);
      if (object == 0 || !m.objects().isArray(object)) {
        ArrayElements.append(m, result, value);
        continue;
      }
      appendRange(m, result, object, 0, ArrayElements.walkedLength(m, object));
    }
    return Value.object(result);
  }

  static void appendRange(ActionMachine m, long result, long object, int from, int to) {
    for (int i = from; i < to; i++) {
      ArrayElements.append(m, result, ArrayElements.get(m, object, i));
    }
  }

  /** ECMA-262 15.4.4.10. */
  private static long slice(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    if (object == 0) {
      return Value.UNDEFINED;
    }
    int length = Math.max(0, ArrayElements.length(m, object));
    int from = fromEnd(Arguments.integer(m, argc, 0), length);
    int to = fromEnd(Arguments.integer(m, argc, 1, length), length);
    long result = m.objects().newArray();
    appendRange(m, result, object, from, from + Lengths.walked(to - from));
    return Value.object(result);
  }

  /** ECMA-262 15.4.4.8. */
  private static long reverse(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    if (object == 0) {
      return Value.UNDEFINED;
    }
    int length = ArrayElements.walkedLength(m, object);
    for (int i = 0, j = length - 1; i < j; i++, j--) {
      long low = ArrayElements.get(m, object, i);
      long high = ArrayElements.get(m, object, j);
      ArrayElements.set(m, object, i, high);
      ArrayElements.set(m, object, j, low);
    }
    return self;
  }

  /** ECMA-262 15.4.4.5; a missing element is "undefined". */
  private long join(ActionMachine m, long self, int argc) {
    long separator = Arguments.isGiven(m, argc, 0) ? m.toText(m.argument(0)) : 0;
    return joined(m, self, separator);
  }

  /** ECMA-262 15.4.4.2. */
  private long toText(ActionMachine m, long self, int argc) {
    return joined(m, self, 0);
  }

  /** The elements' texts with the separator between, or a comma where the separator is 0. */
  private long joined(ActionMachine m, long self, long separator) {
    long object = Value.objectOrNull(self);
    if (object == 0) {
      return Value.UNDEFINED;
    }
    NameBuilder out = builders.open();
    try {
      int length = ArrayElements.walkedLength(m, object);
      for (int i = 0; i < length; i++) {
        if (i > 0 && separator == 0) {
          out.append(',');
        } else if (i > 0) {
          out.appendName(separator);
        }
        out.appendName(m.toText(ArrayElements.get(m, object, i)));
      }
      return m.stringOfName(out.intern());
    } finally {
      builders.close();
    }
  }

  /** A position that counts from the end when negative, forced into the array. */
  private static int fromEnd(int position, int length) {
    return Math.clamp(position < 0 ? (long) position + length : position, 0, length);
  }
}
