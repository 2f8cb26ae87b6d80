package dev.o1struct.runtime;

/**
 * Where structs of one type come from on one heap: {@code PointStruct.pool(heap)}.
 *
 * @param <T> the struct's interface
 */
public class TypedPool<T> {
  private final StructPool pool;

  /** A pool over slots of the right size, for generated code. */
  public TypedPool(StructPool pool) {
    this.pool = pool;
  }

  /** The handle of a new struct with arbitrary contents. */
  public long allocate() {
    return pool.allocate();
  }

  /** The handle of a new struct of zeros. */
  public long allocateZeroed() {
    return pool.allocateZeroed();
  }

  /** Gives a struct back. */
  public final void free(long handle) {
    pool.free(handle);
  }

  /** The untyped pool, for its statistics. */
  public final StructPool pool() {
    return pool;
  }
}
