package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASPropertyStruct;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NamePool;
import java.util.Arrays;

/**
 * The elements of arrays that have no cells, as properties by number: those far beyond the dense
 * ones, and those below 0.
 */
final class SparseElements {
  private final NamePool names;
  private final PropertyTable table;
  private final IndexNames indexNames;
  private int[] indexes = new int[16];
  private long[] values = new long[16];

  SparseElements(NamePool names, PropertyTable table, IndexNames indexNames) {
    this.names = names;
    this.table = table;
    this.indexNames = indexNames;
  }

  long element(long array, int index) {
    long property = find(array, index);
    return property == 0 ? Value.NONE : Cells.read(ASPropertyStruct.value(property));
  }

  void store(long array, int index, long value) {
    long name = indexNames.owned(index);
    table.define(array, name, value, PropertyFlags.NONE);
    names.release(name);
  }

  boolean delete(long array, int index) {
    long property = find(array, index);
    if (property == 0) return false;
    table.remove(array, property);
    return true;
  }

  private long find(long array, int index) {
    long name = indexNames.owned(index);
    long property = table.find(array, name);
    names.release(name);
    return property;
  }

  /** Removes the elements from a length on. */
  void truncate(long array, int length) {
    for (int place = PropertyTable.used(array) - 1; place >= 0; place--) {
      int index = indexAt(array, place);
      if (index >= 0 && index >= length) removeAt(array, place);
    }
  }

  /**
   * Takes all elements out; returns how many. They can be asked for until the next call, the values
   * being in flight.
   */
  int takeAll(long array) {
    int count = 0;
    for (int place = 0; place < PropertyTable.used(array); place++) {
      int index = indexAt(array, place);
      if (index < 0) continue;
      if (count == indexes.length) {
        indexes = Arrays.copyOf(indexes, count * 2);
        values = Arrays.copyOf(values, count * 2);
      }
      indexes[count] = index;
      values[count++] = Cells.read(ASPropertyStruct.value(PropertyTable.at(array, place)));
      removeAt(array, place);
    }
    return count;
  }

  /** The index of an element that {@link #takeAll} took. */
  int takenIndex(int number) {
    return indexes[number];
  }

  /** An element that {@link #takeAll} took. */
  long takenValue(int number) {
    return values[number];
  }

  /** The index of the element in a place of the property block, -1 if it is none. */
  private int indexAt(long array, int place) {
    if (place >= PropertyTable.used(array)) return -1;
    long property = PropertyTable.at(array, place);
    return property == 0 ? -1 : IndexNames.index(names, ASPropertyStruct.name(property));
  }

  private void removeAt(long array, int place) {
    table.remove(array, PropertyTable.at(array, place));
  }
}
