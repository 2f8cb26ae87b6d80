package dev.o1struct.processor;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructType;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * An example of generic code: a list that grows, of structs of any type, one behind the other.
 *
 * @param <T> the struct's interface
 */
final class StructVector<T> implements AutoCloseable {
  private final StructType<T> type;
  private final BlockPool blocks;
  private final T cursor;
  private long elements;
  private int capacity;
  private int length;

  StructVector(Heap heap, StructType<T> type) {
    this.type = type;
    this.blocks = heap.blocks(type.name() + "[]");
    this.capacity = 2;
    this.elements = blocks.allocate(bytes());
    this.cursor = type.flyweight(0);
  }

  private long bytes() {
    return capacity * type.size();
  }

  int length() {
    return length;
  }

  /** The handle of an element, good until the next {@link #add}. */
  long at(int index) {
    return elements + Objects.checkIndex(index, length) * type.size();
  }

  /** An element through a flyweight that is the same each time. */
  T get(int index) {
    type.point(cursor, at(index));
    return cursor;
  }

  /** Appends a copy of a struct. */
  void add(long struct) {
    if (length == capacity) {
      grow();
    }
    length++;
    type.copy(struct, at(length - 1));
  }

  private void grow() {
    long old = elements;
    long oldBytes = bytes();
    capacity *= 2;
    elements = blocks.allocate(bytes());
    for (int i = 0; i < length; i++) {
      type.copy(old + i * type.size(), elements + i * type.size());
    }
    blocks.free(old, oldBytes);
  }

  /** The first element that equals a struct, -1 if there is none. */
  int indexOf(long struct) {
    int hash = type.hash(struct);
    for (int i = 0; i < length; i++) {
      if (type.hash(at(i)) == hash && type.equal(at(i), struct)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public String toString() {
    StringJoiner all = new StringJoiner(", ", type + "{", "}");
    for (int i = 0; i < length; i++) {
      all.add(type.print(at(i)));
    }
    return all.toString();
  }

  @Override
  public void close() {
    blocks.free(elements, bytes());
  }
}
