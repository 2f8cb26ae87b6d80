package dev.o1struct.runtime;

import java.lang.foreign.StructLayout;

/**
 * A struct as a value: what code needs that works on structs of any type. Generated classes have
 * one each, {@code PointStruct.TYPE}.
 *
 * <pre>{@code
 * static <T> void swap(StructType<T> type, long one, long other, long spare) {
 *   type.copy(one, spare);
 *   type.copy(other, one);
 *   type.copy(spare, other);
 * }
 * }</pre>
 *
 * <p>All but {@link #flyweight}, {@link #pool} and {@link #print} make no objects. In an array,
 * structs are {@link #size} bytes apart.
 *
 * @param <T> the struct's interface
 */
public abstract class StructType<T> {
  private final String name;
  private final StructLayout layout;
  private final long size;

  /**
   * A type, for generated code.
   *
   * @param name the name of the interface, without its package
   * @param layout its fields and padding
   */
  protected StructType(String name, StructLayout layout) {
    this.name = name;
    this.layout = layout;
    this.size = layout.byteSize();
  }

  /** The name of the interface, without its package. */
  public final String name() {
    return name;
  }

  /** Its fields and padding. */
  public final StructLayout layout() {
    return layout;
  }

  /** Bytes from one struct to the next in an array, padding included. */
  public final long size() {
    return size;
  }

  /** What the places of structs are multiples of, in bytes. */
  public final long alignment() {
    return layout.byteAlignment();
  }

  /** The pool that these structs have on a heap. */
  public abstract TypedPool<T> pool(Heap heap);

  /** A new flyweight over a struct; over nothing if the handle is 0. */
  public abstract T flyweight(long handle);

  /**
   * Points a flyweight at another struct.
   *
   * @throws ClassCastException if it is not generated, but another implementation of the interface
   */
  public final void point(T flyweight, long handle) {
    ((Flyweight) flyweight).wrap(handle);
  }

  /** Copies a struct: to memory that may hold anything. */
  public abstract void copy(long from, long to);

  /** Sets all fields, and padding, to zero; a case of a tagged union stays that case. */
  public abstract void clear(long handle);

  /** Whether all fields have the same bits; padding does not count. */
  public abstract boolean equal(long a, long b);

  /** A hash of what {@link #equal} compares. */
  public abstract int hash(long handle);

  /** The fields by name. */
  public abstract String print(long handle);

  /** The name. */
  @Override
  public final String toString() {
    return name;
  }
}
