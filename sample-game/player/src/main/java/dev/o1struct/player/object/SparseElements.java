package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASPropertyStruct;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.NamePool;

/** The elements of sparse arrays that lie beyond the dense ones, as properties by number. */
final class SparseElements {
  private final NamePool names;
  private final PropertyTable table;
  private final IndexNames indexNames;

  SparseElements(NamePool names, PropertyTable table, IndexNames indexNames) {
    this.names = names;
    this.table = table;
    this.indexNames = indexNames;
  }

  long element(long array, int index) {
    long property = table.find(array, indexNames.name(index));
    return property == 0 ? Value.NONE : Cells.read(ASPropertyStruct.value(property));
  }

  void store(long array, int index, long value) {
    table.define(array, indexNames.name(index), value, PropertyFlags.NONE);
  }

  boolean delete(long array, int index) {
    long property = table.find(array, indexNames.name(index));
    if (property == 0) return false;
    table.remove(array, property);
    return true;
  }

  /** Removes the elements from a length on. */
  void truncate(long array, int length) {
    for (int place = PropertyTable.used(array) - 1; place >= 0; place--) {
      int index = indexAt(array, place);
      if (index >= 0 && index >= length) removeAt(array, place);
    }
  }

  /** The index of the element in a place of the property block, -1 if it is none. */
  int indexAt(long array, int place) {
    if (place >= PropertyTable.used(array)) return -1;
    long property = PropertyTable.at(array, place);
    return property == 0 ? -1 : IndexNames.index(names, ASPropertyStruct.name(property));
  }

  void removeAt(long array, int place) {
    table.remove(array, PropertyTable.at(array, place));
  }
}
