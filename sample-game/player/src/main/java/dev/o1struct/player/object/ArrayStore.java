package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.heap.Heap;

/**
 * The elements of arrays, which are handles of objects of kind ARRAY here: the first ones in a
 * block of cells ({@link DenseElements}), those far beyond the end in the property table ({@link
 * SparseElements}; the array is then sparse). A script can make the length negative, and below
 * index 0 an element is a property like any other that only moves a negative length.
 */
public final class ArrayStore {
  private static final int DENSE_GAP = 1024;
  private static final int MOST_ANNOUNCED = 1 << 16;

  /** A longer sparse array gets a block when at least one in so many elements is there. */
  private static final int SPARSENESS = 4;

  private final DenseElements dense;
  private final SparseElements sparse;

  ArrayStore(Heap heap, Cells cells, SparseElements sparse) {
    this.dense = new DenseElements(heap, cells);
    this.sparse = sparse;
  }

  /** The contents of a new array. */
  long allocate() {
    return dense.allocate();
  }

  /** Releases all elements and gives the contents back. */
  void free(long contents) {
    dense.free(contents);
  }

  // ---- elements

  /** The array's length; a script can make it negative. */
  public int length(long array) {
    return DenseElements.length(contents(array));
  }

  /** Shortens or lengthens the array; elements beyond the new length are released. */
  public void setLength(long array, int length) {
    long contents = contents(array);
    if (isSparse(array)) sparse.truncate(array, length);
    dense.setLength(contents, length);
  }

  /** The element at an index, or {@link Value#NONE} where there is none. */
  public long element(long array, int index) {
    long contents = contents(array);
    if (index >= 0) {
      if (index < DenseElements.count(contents)) {
        return Cells.read(DenseElements.cell(contents, index));
      }
      if (!isSparse(array)) return Value.NONE;
    }
    return sparse.element(array, index);
  }

  /** Stores an element; the array grows to hold it. */
  public void setElement(long array, int index, long value) {
    long contents = contents(array);
    int longer = Lengths.grown(index, 1);
    if (index >= 0 && reserve(array, contents, index)) {
      dense.store(contents, index, value);
      return;
    }
    sparse.store(array, index, value);
    if (index >= 0) markSparse(array);
    if (longer > DenseElements.length(contents)) dense.setLength(contents, longer);
  }

  /** A property named by a number below 0 was stored: a negative length moves past it. */
  void storedBelowZero(long array, int index) {
    if (index >= length(array)) setLength(array, index + 1);
  }

  /** Appends an element. */
  public void push(long array, long value) {
    setElement(array, Math.max(0, length(array)), value);
  }

  /** Makes the element a hole; false if it was none. */
  public boolean deleteElement(long array, int index) {
    long contents = contents(array);
    if (index < 0 || index >= DenseElements.count(contents)) return sparse.delete(array, index);
    boolean there = !DenseElements.isHole(DenseElements.cell(contents, index));
    if (there) dense.store(contents, index, Value.NONE);
    return there;
  }

  // ---- moving many

  /**
   * Removes elements and closes the gap; the array is {@code count} shorter.
   *
   * @throws RefusedException unless the range lies within the length
   */
  public void removeRange(long array, int from, int count) {
    long contents = contents(array);
    Lengths.range(from, count, DenseElements.length(contents));
    int taken = takeSparse(array, contents, DenseElements.length(contents));
    dense.remove(contents, from, count);
    for (int i = 0; i < taken; i++) {
      int index = sparse.takenIndex(i);
      if (index < from) putBack(array, contents, index, i);
      if (index >= from + count) putBack(array, contents, index - count, i);
    }
  }

  /**
   * Makes room for elements, which are holes at first; the array is {@code count} longer.
   *
   * @throws RefusedException unless the place lies within the length, or if that grows too long
   */
  public void insertRange(long array, int at, int count) {
    long contents = contents(array);
    int length = DenseElements.length(contents);
    Lengths.range(at, 0, length);
    int longer = Lengths.grown(length, count);
    Lengths.dense(DenseElements.count(contents), count);
    int taken = takeSparse(array, contents, longer);
    dense.insert(contents, at, count);
    for (int i = 0; i < taken; i++) {
      int index = sparse.takenIndex(i);
      putBack(array, contents, index < at ? index : index + count, i);
    }
  }

  // ---- for the collector and for enumeration

  /** How many elements have cells. */
  int denseCount(long array) {
    return DenseElements.count(contents(array));
  }

  /** The cell of an element below {@link #denseCount}. */
  long denseCell(long array, int index) {
    return DenseElements.cell(contents(array), index);
  }

  // ---- which elements have cells

  private static long contents(long array) {
    return Payloads.of(array, ObjectKind.ARRAY);
  }

  /** Makes room in the block for an index of 0 or more; false if it belongs elsewhere. */
  private boolean reserve(long array, long contents, int index) {
    int room = DenseElements.room(contents);
    if (index < room) return true;
    boolean near = index <= 2L * room + DENSE_GAP;
    boolean announced = index < Math.min(DenseElements.length(contents), MOST_ANNOUNCED);
    if (isSparse(array) || index >= Lengths.MOST_DENSE || !(near || announced)) return false;
    dense.reserve(contents, index + 1);
    return true;
  }

  /**
   * Takes the elements of a sparse array out of its property table, to be put back elsewhere, and
   * gives it a block for so many if that pays. Returns how many were taken.
   */
  private int takeSparse(long array, long contents, int length) {
    if (!isSparse(array)) return 0;
    ASObjectStruct.flags(array, ASObjectStruct.flags(array) & ~ObjectFlags.SPARSE);
    int taken = sparse.takeAll(array);
    long there = (long) DenseElements.count(contents) + taken;
    boolean pays = length <= MOST_ANNOUNCED || there * SPARSENESS >= length;
    if (pays && length <= Lengths.MOST_DENSE) dense.reserve(contents, length);
    return taken;
  }

  private void putBack(long array, long contents, int index, int taken) {
    long value = sparse.takenValue(taken);
    if (index < DenseElements.count(contents)) {
      dense.store(contents, index, value);
    } else {
      sparse.store(array, index, value);
      markSparse(array);
    }
  }

  private static boolean isSparse(long array) {
    return (ASObjectStruct.flags(array) & ObjectFlags.SPARSE) != 0;
  }

  private static void markSparse(long array) {
    ASObjectStruct.flags(array, ASObjectStruct.flags(array) | ObjectFlags.SPARSE);
  }
}
