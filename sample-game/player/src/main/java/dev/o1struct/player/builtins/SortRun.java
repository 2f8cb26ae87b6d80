package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.Lengths;
import dev.o1struct.player.value.Value;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One sort of one array: its elements, the keys by which they are compared, and what comes of it.
 * The arrays are reused from sort to sort. Keys are read once, before the first comparison.
 */
final class SortRun {
  private final Quicksort sorter = new Quicksort();
  private final Quicksort.Order byFunction = this::compareByFunction;
  private final Quicksort.Order byKeys = this::compareByKeys;

  private @Nullable ActionMachine machine;
  private long object;
  private int count;
  private long[] elements = new long[16];

  /** The keys of field f are those at f · count and after it. */
  private long[] keys = new long[16];

  private int[] fieldFlags = new int[4];
  private int fieldCount;
  private long function;
  private int functionFlags;

  /** Reads the elements of the object that is to be sorted. */
  void take(ActionMachine m, long sorted) {
    machine = m;
    object = sorted;
    count = Math.max(0, ArrayElements.length(m, sorted));
    Lengths.keys(1, count);
    fieldCount = 0;
    if (elements.length < count) {
      elements = new long[Math.max(count, elements.length * 2)];
    }
    for (int i = 0; i < count; i++) {
      elements[i] = ArrayElements.get(m, sorted, i);
      m.keep(elements[i]);
    }
  }

  /** Sorts by what a function of the script says of two elements. */
  void orderByFunction(long comparison, int flags) {
    function = comparison;
    functionFlags = flags;
    sorter.sort(count, byFunction);
  }

  /** Sorts by the elements themselves. */
  void orderByValue(int flags) {
    addKeys(flags);
    for (int i = 0; i < count; i++) {
      keys[i] = key(elements[i], flags);
    }
    sorter.sort(count, byKeys);
  }

  /**
   * Adds an own property of the elements as the next key, without calling getters; an element that
   * is no object is its own key.
   */
  void addField(long name, int flags) {
    int start = addKeys(flags);
    for (int i = 0; i < count; i++) {
      long element = Value.objectOrNull(elements[i]);
      long value = element == 0 ? elements[i] : stored(element, name);
      machine().keep(value);
      keys[start + i] = key(value, flags);
    }
  }

  private long stored(long element, long name) {
    long value = machine().objects().getOwnStored(element, name);
    return value == Value.NONE ? Value.UNDEFINED : value;
  }

  /** Sorts by the fields that were added, the first one first. */
  void orderByFields() {
    sorter.sort(count, byKeys);
  }

  private int addKeys(int flags) {
    int start = Lengths.keys(fieldCount + 1, count) - Math.max(1, count);
    if (keys.length < start + count) {
      keys = Arrays.copyOf(keys, Math.max(start + count, keys.length * 2));
    }
    if (fieldCount == fieldFlags.length) {
      fieldFlags = Arrays.copyOf(fieldFlags, fieldCount * 2);
    }
    fieldFlags[fieldCount++] = flags;
    return start;
  }

  /** Numbers stay numbers for a numeric order; all else is compared as text. */
  private long key(long value, int flags) {
    boolean number = (flags & ArraySort.NUMERIC) != 0 && Value.isNumber(value);
    return number ? value : Value.string(machine().toText(value));
  }

  private int compareByFunction(int a, int b) {
    ActionMachine m = machine();
    m.push(elements[b]);
    m.push(elements[a]);
    double result = m.toNumber(m.call(function, Value.UNDEFINED, 2));
    int order = result > 0 ? 1 : result < 0 ? -1 : 0;
    return (functionFlags & ArraySort.DESCENDING) != 0 ? -order : order;
  }

  private int compareByKeys(int a, int b) {
    for (int field = 0; field < fieldCount; field++) {
      int flags = fieldFlags[field];
      int order = compareKeys(keys[field * count + a], keys[field * count + b], flags);
      if (order != 0) {
        return (flags & ArraySort.DESCENDING) != 0 ? -order : order;
      }
    }
    return 0;
  }

  private int compareKeys(long a, long b, int flags) {
    if (Value.isNumber(a) && Value.isNumber(b)) {
      double x = Value.asNumber(a);
      double y = Value.asNumber(b);
      return x < y ? -1 : x > y ? 1 : Boolean.compare(Double.isNaN(x), Double.isNaN(y));
    }
    long textA = machine().toText(a);
    long textB = machine().toText(b);
    if ((flags & ArraySort.CASE_INSENSITIVE) != 0) {
      textA = machine().names().folded(textA);
      textB = machine().names().folded(textB);
    }
    return machine().names().compare(textA, textB);
  }

  /**
   * Puts the elements back in order and answers the array; with RETURN_INDEXES leaves them and
   * answers the order; with UNIQUE, when two are equal, leaves them and answers 0.
   */
  long finish(long self, int flags) {
    if ((flags & ArraySort.UNIQUE) != 0 && hasEqualNeighbours()) {
      return Value.ZERO;
    }
    ActionMachine m = machine();
    if ((flags & ArraySort.RETURN_INDEXES) != 0) {
      long indexes = m.objects().newArray();
      for (int i = 0; i < count; i++) {
        ArrayElements.append(m, indexes, Value.number(sorter.at(i)));
      }
      return Value.object(indexes);
    }
    for (int i = 0; i < count; i++) {
      ArrayElements.set(m, object, i, elements[sorter.at(i)]);
    }
    return self;
  }

  private boolean hasEqualNeighbours() {
    Quicksort.Order order = fieldCount == 0 ? byFunction : byKeys;
    for (int i = 1; i < count; i++) {
      if (order.compare(sorter.at(i - 1), sorter.at(i)) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Forgets the machine; the arrays stay for the next sort. */
  void clear() {
    machine = null;
    count = 0;
    fieldCount = 0;
  }

  private ActionMachine machine() {
    ActionMachine m = machine;
    if (m == null) {
      throw new IllegalStateException("No sort is running: count=" + count);
    }
    return m;
  }
}
