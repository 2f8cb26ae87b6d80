package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.Lengths;
import dev.o1struct.player.value.Value;

/** Array.prototype.splice (ECMA-262 15.4.4.12 and Flash's deviations). */
final class ArraySplice {
  private ArraySplice() {}

  /**
   * Does nothing and answers undefined for a start or count that is undefined and for a negative
   * count; without a count all from the start goes.
   */
  static long splice(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    if (object == 0 || !Arguments.isGiven(m, argc, 0)) {
      return Value.UNDEFINED;
    }
    int start = Arguments.integer(m, argc, 0);
    int wanted = argc == 1 ? Integer.MAX_VALUE : Arguments.integer(m, argc, 1, -1);
    // What converts an argument may be a script, which may change the array: the length comes last.
    int length = ArrayElements.length(m, object);
    int from = start < 0 ? (int) Math.max(0, (long) start + length) : Math.min(start, length);
    if (wanted < 0 || from > length) {
      return Value.UNDEFINED;
    }
    int count = Lengths.walked(Math.min(wanted, length - from));
    int longer = Lengths.grown(length - count, Math.max(0, argc - 2));
    long removed = m.objects().newArray();
    ArrayClass.appendRange(m, removed, object, from, from + count);
    replace(m, object, from, count, argc, longer);
    return Value.object(removed);
  }

  /** Puts the arguments from the third on in place of so many elements. */
  private static void replace(
      ActionMachine m, long object, int from, int count, int argc, int longer) {
    int added = Math.max(0, argc - 2);
    if (added < count) {
      ArrayElements.remove(m, object, from + added, count - added);
    } else if (added > count && from >= 0) {
      ArrayElements.insert(m, object, from + count, added - count);
    }
    for (int i = 0; i < added; i++) {
      ArrayElements.set(m, object, from + i, m.argument(i + 2));
    }
    if (from < 0) {
      ArrayElements.setLength(m, object, longer);
    }
  }
}
