package dev.o1struct.runtime;

import java.lang.foreign.StructLayout;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongToIntFunction;

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
 * structs are {@link #size} bytes apart. The components are the generated operations; use the
 * methods of the same purpose.
 *
 * @param name the name of the interface, without its package
 * @param layout its fields and padding
 * @param pools gives the pool of a heap
 * @param flyweights makes a flyweight
 * @param copying copies a struct
 * @param clearing zeroes a struct
 * @param equality compares structs
 * @param hashing hashes a struct
 * @param printing describes a struct
 * @param <T> the struct's interface
 */
public record StructType<T>(
    String name,
    StructLayout layout,
    Function<Heap, TypedPool> pools,
    LongFunction<T> flyweights,
    Copying copying,
    LongConsumer clearing,
    Equality equality,
    LongToIntFunction hashing,
    LongFunction<String> printing) {
  /** Copies structs. */
  @FunctionalInterface
  public interface Copying {
    /** Copies a struct of one handle to that of the other. */
    void copy(long from, long to);
  }

  /** Compares structs. */
  @FunctionalInterface
  public interface Equality {
    /** Whether the structs of two handles have the same fields. */
    boolean test(long a, long b);
  }

  /** Bytes from one struct to the next in an array, padding included. */
  public long size() {
    return layout.byteSize();
  }

  /** What the places of structs are multiples of, in bytes. */
  public long alignment() {
    return layout.byteAlignment();
  }

  /** The pool that these structs have on a heap. */
  public TypedPool pool(Heap heap) {
    return pools.apply(heap);
  }

  /** A new flyweight over a struct; over nothing if the handle is 0. */
  public T flyweight(long handle) {
    return flyweights.apply(handle);
  }

  /**
   * Points a flyweight at another struct.
   *
   * @throws ClassCastException if it is not generated, but another implementation of the interface
   */
  public void point(T flyweight, long handle) {
    ((Flyweight) flyweight).wrap(handle);
  }

  /** Copies a struct: to memory that may hold anything. */
  public void copy(long from, long to) {
    copying.copy(from, to);
  }

  /** Sets all fields, and padding, to zero. */
  public void clear(long handle) {
    clearing.accept(handle);
  }

  /** Whether all fields have the same bits; padding does not count. */
  public boolean equal(long a, long b) {
    return equality.test(a, b);
  }

  /** A hash of what {@link #equal} compares. */
  public int hash(long handle) {
    return hashing.applyAsInt(handle);
  }

  /** The fields by name. */
  public String print(long handle) {
    return printing.apply(handle);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
