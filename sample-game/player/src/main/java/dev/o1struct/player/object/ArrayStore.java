package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASArray;
import dev.o1struct.player.structs.ASArrayStruct;
import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.structs.ASPropertyStruct;
import dev.o1struct.player.structs.ActionVar;
import dev.o1struct.player.structs.ActionVarStruct;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.AddressSpace;
import dev.o1struct.runtime.BlockPool;
import dev.o1struct.runtime.Heap;
import dev.o1struct.runtime.TypedPool;
import java.lang.foreign.MemorySegment;

/**
 * The elements of arrays: a block of cells, so that element i is found in O(1).
 *
 * <pre>
 * elements -> | free | free | 0 | 1 | hole | 3 | ... garbage ... |
 *                      head ^            length ^        capacity ^
 * </pre>
 *
 * Elements far beyond the end go to the property table instead (the array is then sparse). Taking
 * elements from the front only moves the head. Arrays are handles of objects of kind ARRAY.
 */
public final class ArrayStore {
  private static final long STRIDE = ActionVarStruct.SIZE;
  private static final int FIRST_CAPACITY = 4;
  private static final int DENSE_GAP = 1024;
  private static final int MOST_DENSE = 1 << 24;
  private static final int MOST_ANNOUNCED = 1 << 16;

  private final TypedPool<ASArray> pool;
  private final BlockPool blocks;
  private final Cells cells;
  private final SparseElements sparse;

  ArrayStore(Heap heap, Cells cells, SparseElements sparse) {
    this.pool = ASArrayStruct.pool(heap);
    this.blocks = heap.blocks("ActionVar[]");
    this.cells = cells;
    this.sparse = sparse;
  }

  /** The contents of a new array. */
  long allocate() {
    long contents = pool.allocateZeroed();
    ASArrayStruct.refcount(contents, 1);
    return contents;
  }

  /** Releases all elements and gives the contents back. */
  void free(long contents) {
    int dense = dense(contents);
    if (dense > 0) cells.release(cell(contents, 0), dense);
    int capacity = ASArrayStruct.capacity(contents);
    if (capacity > 0) blocks.free(ASArrayStruct.elements(contents), capacity * STRIDE);
    pool.free(contents);
  }

  // ---- elements

  /** The array's length; a script can make it negative. */
  public int length(long array) {
    return ASArrayStruct.length(contents(array));
  }

  /** Shortens or lengthens the array; elements beyond the new length are released. */
  public void setLength(long array, int length) {
    long contents = contents(array);
    int old = dense(contents);
    if (isSparse(array)) sparse.truncate(array, length);
    int wanted = Math.max(0, Math.min(length, room(contents)));
    if (wanted < old) cells.release(cell(contents, wanted), old - wanted);
    ASArrayStruct.length(contents, length);
    if (wanted > old) fillHoles(contents, old, wanted);
  }

  /** The element at an index of 0 or more, or {@link Value#NONE} where there is none. */
  public long element(long array, int index) {
    long contents = contents(array);
    if (index < dense(contents)) return Cells.read(cell(contents, index));
    return isSparse(array) ? sparse.element(array, index) : Value.NONE;
  }

  /** Stores an element at an index of 0 or more; the array grows to hold it. */
  public void setElement(long array, int index, long value) {
    long contents = contents(array);
    if (index < dense(contents)) {
      cells.store(cell(contents, index), value);
    } else if (reserve(array, contents, index)) {
      int old = dense(contents);
      if (index >= old) {
        if (index > old) fillHoles(contents, old, index);
        cells.initialize(cell(contents, index), value);
        ASArrayStruct.length(contents, Math.max(ASArrayStruct.length(contents), index + 1));
      } else {
        cells.store(cell(contents, index), value);
      }
    } else {
      markSparse(array);
      sparse.store(array, index, value);
      if (index >= ASArrayStruct.length(contents)) setLength(array, index + 1);
    }
  }

  /** Appends an element. */
  public void push(long array, long value) {
    setElement(array, Math.max(0, length(array)), value);
  }

  /** Makes the element a hole; false if it was none. */
  public boolean deleteElement(long array, int index) {
    long contents = contents(array);
    if (index >= dense(contents)) return isSparse(array) && sparse.delete(array, index);
    long cell = cell(contents, index);
    if (isHole(cell)) return false;
    cells.store(cell, Value.NONE);
    return true;
  }

  // ---- moving many

  /**
   * Removes elements and closes the gap; the array is {@code count} shorter. The range must lie
   * within the length. O(1) at the front but for the releases, else a block move.
   */
  public void removeRange(long array, int from, int count) {
    long contents = densified(array);
    int dense = dense(contents);
    int end = Math.min(from + count, dense);
    if (from < end) {
      cells.release(cell(contents, from), end - from);
      if (from == 0) {
        ASArrayStruct.head(contents, ASArrayStruct.head(contents) + end);
      } else {
        move(contents, end, from, dense - end);
      }
    }
    ASArrayStruct.length(contents, ASArrayStruct.length(contents) - count);
    if (ASArrayStruct.length(contents) == 0) ASArrayStruct.head(contents, 0);
  }

  /** Makes room for elements, which are holes at first; the array is {@code count} longer. */
  public void insertRange(long array, int at, int count) {
    long contents = densified(array);
    int length = ASArrayStruct.length(contents);
    int head = ASArrayStruct.head(contents);
    if (length + count > MOST_DENSE) {
      throw new IllegalArgumentException(
          "The array is too long to insert into: length=" + length + " count=" + count);
    }
    if (at == 0 && head >= count) {
      ASArrayStruct.head(contents, head - count);
      ASArrayStruct.length(contents, length + count);
    } else {
      ensureRoom(contents, length + count);
      int old = dense(contents);
      if (old < length) fillHoles(contents, old, length);
      move(contents, at, at + count, length - at);
      ASArrayStruct.length(contents, length + count);
    }
    fillHoles(contents, at, at + count);
  }

  // ---- for the collector and for enumeration

  /** How many elements have cells. */
  int denseCount(long array) {
    return dense(contents(array));
  }

  /** The cell of an element below {@link #denseCount}. */
  long denseCell(long array, int index) {
    return cell(contents(array), index);
  }

  static boolean isHole(long cell) {
    return ActionVarStruct.type(cell) == ActionVar.INTERNAL;
  }

  // ---- blocks

  private static long contents(long array) {
    return ASObjectStruct.payload(array);
  }

  private static int room(long contents) {
    return ASArrayStruct.capacity(contents) - ASArrayStruct.head(contents);
  }

  private static int dense(long contents) {
    return Math.max(0, Math.min(ASArrayStruct.length(contents), room(contents)));
  }

  private static long cell(long contents, int index) {
    return ASArrayStruct.elements(contents) + (ASArrayStruct.head(contents) + index) * STRIDE;
  }

  private boolean reserve(long array, long contents, int index) {
    if (index < room(contents)) return true;
    boolean near = index <= 2L * room(contents) + DENSE_GAP;
    boolean announced = index < Math.min(ASArrayStruct.length(contents), MOST_ANNOUNCED);
    if (isSparse(array) || index >= MOST_DENSE || !(near || announced)) return false;
    int old = dense(contents);
    ensureRoom(contents, index + 1);
    int now = dense(contents);
    if (now > old) fillHoles(contents, old, now);
    return true;
  }

  private void ensureRoom(long contents, int wanted) {
    if (wanted <= room(contents)) return;
    int head = ASArrayStruct.head(contents);
    int capacity = ASArrayStruct.capacity(contents);
    if (head > 0) {
      shiftToStart(contents, head);
      if (wanted <= capacity && head > capacity / 4) return;
    }
    int larger = Math.max(Math.max(wanted, FIRST_CAPACITY), capacity * 2);
    long old = ASArrayStruct.elements(contents);
    ASArrayStruct.elements(
        contents,
        capacity == 0
            ? blocks.allocate(larger * STRIDE)
            : blocks.reallocate(old, capacity * STRIDE, larger * STRIDE));
    ASArrayStruct.capacity(contents, larger);
  }

  private static void shiftToStart(long contents, int head) {
    int dense = dense(contents);
    long elements = ASArrayStruct.elements(contents);
    copy(elements + head * STRIDE, elements, dense);
    ASArrayStruct.head(contents, 0);
  }

  private static void move(long contents, int from, int to, int count) {
    if (count > 0) copy(cell(contents, from), cell(contents, to), count);
  }

  private static void copy(long from, long to, int count) {
    long bytes = count * STRIDE;
    MemorySegment.copy(
        AddressSpace.MEMORY,
        AddressSpace.at(from, bytes),
        AddressSpace.MEMORY,
        AddressSpace.at(to, bytes),
        bytes);
  }

  private static void fillHoles(long contents, int from, int to) {
    for (int i = from; i < to; i++) {
      long cell = cell(contents, i);
      ActionVarStruct.type(cell, ActionVar.INTERNAL);
      ActionVarStruct.numericValue(cell, 0);
    }
  }

  // ---- sparse arrays

  private long densified(long array) {
    long contents = contents(array);
    int length = ASArrayStruct.length(contents);
    if (length > dense(contents) && length < MOST_DENSE) {
      int old = dense(contents);
      ensureRoom(contents, length);
      fillHoles(contents, old, length);
      if (isSparse(array)) moveSparseElements(array, contents);
    }
    return contents;
  }

  private void moveSparseElements(long array, long contents) {
    for (int place = 0; place < PropertyTable.used(array); place++) {
      int index = sparse.indexAt(array, place);
      if (index < 0 || index >= dense(contents)) continue;
      long property = PropertyTable.at(array, place);
      cells.store(cell(contents, index), Cells.read(ASPropertyStruct.value(property)));
      sparse.removeAt(array, place);
    }
    ASObjectStruct.flags(array, ASObjectStruct.flags(array) & ~ObjectFlags.SPARSE);
  }

  private static boolean isSparse(long array) {
    return (ASObjectStruct.flags(array) & ObjectFlags.SPARSE) != 0;
  }

  private static void markSparse(long array) {
    ASObjectStruct.flags(array, ASObjectStruct.flags(array) | ObjectFlags.SPARSE);
  }
}
