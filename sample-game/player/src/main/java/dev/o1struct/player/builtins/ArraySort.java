package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Array.prototype.sort and sortOn (ECMA-262 15.4.4.11 and Flash's additions). The elements are
 * taken out, ordered by {@link Quicksort} and put back, so a comparison may do with the array what
 * it likes.
 */
final class ArraySort {
  static final int CASE_INSENSITIVE = 1;
  static final int DESCENDING = 2;
  static final int UNIQUE = 4;
  static final int RETURN_INDEXES = 8;
  static final int NUMERIC = 16;

  /** One for each sort that runs within another. */
  private final List<SortRun> runs = new ArrayList<>();

  private int depth;

  /**
   * sort(), sort(flags), sort(function), sort(function, flags). A first argument that is none of
   * these makes it do nothing and answer undefined.
   */
  long sort(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    long first = m.argument(0);
    boolean usable = argc == 0 || Value.isNumber(first) || Value.isObject(first);
    if (object == 0 || !usable) {
      return Value.UNDEFINED;
    }
    int flags = Value.isNumber(first) ? m.toInt32(first) : 0;
    if (argc > 1 && Value.isNumber(m.argument(1))) {
      flags = m.toInt32(m.argument(1));
    }
    SortRun run = open();
    try {
      run.take(m, object);
      if (Value.isObject(first)) {
        run.orderByFunction(first, flags);
      } else {
        run.orderByValue(flags);
      }
      return run.finish(self, flags);
    } finally {
      close();
    }
  }

  /**
   * sortOn(name, flags), sortOn(names, flags of each): by members of the elements. A list of flags
   * that is not as long as that of the names does not count.
   */
  long sortOn(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    if (object == 0 || argc == 0) {
      return Value.UNDEFINED;
    }
    long fields = Value.objectOrNull(m.argument(0));
    int count = fields == 0 ? 1 : ArrayElements.length(m, fields);
    if (count <= 0) {
      return self;
    }
    SortRun run = open();
    try {
      run.take(m, object);
      int firstFlags = 0;
      for (int i = 0; i < count; i++) {
        int flags = flags(m, argc, i, count);
        firstFlags = i == 0 ? flags : firstFlags;
        long field = fields == 0 ? m.argument(0) : ArrayElements.get(m, fields, i);
        run.addField(m.toText(field), flags);
      }
      run.orderByFields();
      return run.finish(self, firstFlags);
    } finally {
      close();
    }
  }

  private static int flags(ActionMachine m, int argc, int field, int fieldCount) {
    long list = Value.objectOrNull(m.argument(1));
    if (list == 0) {
      return Arguments.integer(m, argc, 1);
    }
    ObjectStore objects = m.objects();
    boolean matches = objects.isArray(list) && ArrayElements.length(m, list) == fieldCount;
    return matches ? m.toInt32(ArrayElements.get(m, list, field)) : 0;
  }

  private SortRun open() {
    if (depth == runs.size()) {
      runs.add(new SortRun());
    }
    return runs.get(depth++);
  }

  private void close() {
    runs.get(--depth).clear();
  }
}
