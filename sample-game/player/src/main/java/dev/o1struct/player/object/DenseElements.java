package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASArray;
import dev.o1struct.player.structs.ASArrayStruct;
import dev.o1struct.player.structs.ActionVar;
import dev.o1struct.player.structs.ActionVarStruct;
import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * The elements of an array that have cells, from index 0 on: one block, so that element i is found
 * in O(1). Arrays are handles of ASArray here.
 *
 * <pre>
 * elements -> | free | free | 0 | 1 | hole | 3 | ... garbage ... |
 *                      head ^           count ^         capacity ^
 * </pre>
 *
 * The length that the script sees may be larger than the count, and negative; all else is counted
 * with {@link #count}, and no cell is reached but by {@link #cell}, which stays within the block.
 */
final class DenseElements {
  private static final long STRIDE = ActionVarStruct.SIZE;
  private static final int FIRST_CAPACITY = 4;

  private final StructPool<ASArray> pool;
  private final BlockPool blocks;
  private final Cells cells;

  DenseElements(Heap heap, Cells cells) {
    this.pool = ASArrayStruct.pool(heap);
    this.blocks = heap.blocks("ActionVar[]");
    this.cells = cells;
  }

  /** An array without elements. */
  long allocate() {
    long array = pool.allocateZeroed();
    ASArrayStruct.refcount(array, 1);
    return array;
  }

  /** Releases all elements and gives the array back. */
  void free(long array) {
    releaseRange(array, 0, count(array));
    int capacity = ASArrayStruct.capacity(array);
    if (capacity > 0) blocks.free(ASArrayStruct.elements(array), capacity * STRIDE);
    pool.free(array);
  }

  // ---- cells

  /** The length as the script sees it. */
  static int length(long array) {
    return ASArrayStruct.length(array);
  }

  /** How many elements have cells: never negative. */
  static int count(long array) {
    return Math.max(0, Math.min(ASArrayStruct.length(array), room(array)));
  }

  /** How many elements could have cells in the block as it is. */
  static int room(long array) {
    return ASArrayStruct.capacity(array) - ASArrayStruct.head(array);
  }

  /** The cell of an element within the block. */
  static long cell(long array, int index) {
    int head = ASArrayStruct.head(array);
    Objects.checkIndex(index, ASArrayStruct.capacity(array) - head);
    return ASArrayStruct.elements(array) + (head + index) * STRIDE;
  }

  static boolean isHole(long cell) {
    return ActionVarStruct.type(cell) == ActionVar.INTERNAL;
  }

  // ---- changes

  /** Changes the length; elements beyond it are released, new ones within the block are holes. */
  void setLength(long array, int length) {
    int old = count(array);
    int kept = Math.clamp(length, 0, old);
    releaseRange(array, kept, old);
    ASArrayStruct.length(array, length);
    fillHoles(array, kept, count(array));
  }

  /** Stores an element where the block has room; the array grows to hold it. */
  void store(long array, int index, long value) {
    int old = count(array);
    if (index < old) {
      cells.store(cell(array, index), value);
    } else {
      fillHoles(array, old, index);
      cells.initialize(cell(array, index), value);
      ASArrayStruct.length(array, index + 1);
    }
  }

  /**
   * Takes elements out and closes the gap; the array is so much shorter. O(1) at the front but for
   * the releases, else a block move.
   */
  void remove(long array, int from, int removed) {
    int old = count(array);
    int end = Math.min(from + removed, old);
    int kept = Math.min(from, old) + (old - end);
    if (from < end) {
      releaseRange(array, from, end);
      if (from == 0) {
        ASArrayStruct.head(array, ASArrayStruct.head(array) + end);
      } else {
        move(array, end, from, old - end);
      }
    }
    ASArrayStruct.length(array, length(array) - removed);
    fillHoles(array, kept, count(array));
    if (length(array) == 0) ASArrayStruct.head(array, 0);
  }

  /** Makes room for elements, which are holes at first; the array is so much longer. */
  void insert(long array, int at, int inserted) {
    int longer = Lengths.grown(length(array), inserted);
    int old = count(array);
    int head = ASArrayStruct.head(array);
    if (at > old) {
      setLength(array, longer);
      return;
    }
    if (at == 0 && head >= inserted) {
      ASArrayStruct.head(array, head - inserted);
    } else {
      ensureRoom(array, Lengths.dense(old, inserted));
      move(array, at, at + inserted, old - at);
    }
    ASArrayStruct.length(array, longer);
    fillHoles(array, at, at + inserted);
    fillHoles(array, old + inserted, count(array));
  }

  /** Makes the block large enough; elements that thereby get cells are holes. */
  void reserve(long array, int wanted) {
    int old = count(array);
    ensureRoom(array, wanted);
    fillHoles(array, old, count(array));
  }

  // ---- blocks

  private void ensureRoom(long array, int wanted) {
    if (wanted <= room(array)) return;
    int head = ASArrayStruct.head(array);
    int capacity = ASArrayStruct.capacity(array);
    if (head > 0) {
      shiftToStart(array, head);
      if (wanted <= capacity && head > capacity / 4) return;
    }
    int larger = Math.max(Math.max(wanted, FIRST_CAPACITY), capacity * 2);
    long old = ASArrayStruct.elements(array);
    ASArrayStruct.elements(
        array,
        capacity == 0
            ? blocks.allocate(larger * STRIDE)
            : blocks.reallocate(old, capacity * STRIDE, larger * STRIDE));
    ASArrayStruct.capacity(array, larger);
  }

  private static void shiftToStart(long array, int head) {
    int count = count(array);
    long elements = ASArrayStruct.elements(array);
    copy(elements + head * STRIDE, elements, count);
    ASArrayStruct.head(array, 0);
    // The block has become longer than what was in it, and the length may reach beyond that.
    fillHoles(array, count, count(array));
  }

  private void releaseRange(long array, int from, int to) {
    if (from < to) cells.release(cell(array, from), to - from);
  }

  private static void move(long array, int from, int to, int count) {
    if (count == 0) return;
    Objects.checkFromIndexSize(Math.max(from, to), count, room(array));
    copy(cell(array, from), cell(array, to), count);
  }

  private static void copy(long from, long to, int count) {
    long bytes = count * STRIDE;
    MemorySegment.copy(
        Handles.MEMORY, Handles.at(from, bytes), Handles.MEMORY, Handles.at(to, bytes), bytes);
  }

  private static void fillHoles(long array, int from, int to) {
    for (int i = from; i < to; i++) {
      long cell = cell(array, i);
      ActionVarStruct.type(cell, ActionVar.INTERNAL);
      ActionVarStruct.numericValue(cell, 0);
    }
  }
}
