package dev.o1struct.processor.readback;

import org.jspecify.annotations.Nullable;

/** The classes generated for all structs of a seed. */
public interface Classes {
  /** A new struct of zeros. */
  long allocate(String struct);

  /** A constant of a struct's accessors. */
  long constant(String struct, String name);

  /** The size of a struct's {@code MemoryLayout}. */
  long layoutBytes(String struct);

  /** Calls a static method of a struct's accessors. */
  @Nullable Object call(String struct, String method, Object... arguments);

  /** Calls a method of a flyweight at a handle. */
  @Nullable Object onFlyweight(String struct, long handle, String method, Object... arguments);

  /** The constants of an enum. */
  Object[] constants(String type);

  /** So many rows of zeros in a struct of arrays. */
  Object columns(String struct, int rows);

  /** Calls a method of an object. */
  @Nullable Object on(Object target, String method, Object... arguments);
}
