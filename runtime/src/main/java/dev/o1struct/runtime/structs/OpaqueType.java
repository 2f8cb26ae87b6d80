package dev.o1struct.runtime.structs;

import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.WrongTypeException;
import dev.o1struct.runtime.generated.StructHash;
import dev.o1struct.runtime.generated.TypedHandle;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.memory.Cells;
import dev.o1struct.runtime.settings.PoolName;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/** A struct of which nothing is known but how large it is. */
final class OpaqueType extends StructType<Void> {
  /** Nothing is known of it. */
  private static final long NO_LAYOUT = 0;

  /** No address space is larger. */
  private static final long MOST_BYTES = 1L << 47;

  OpaqueType(String name, long bytes) {
    super(name, layout(PoolName.require(name), bytes), NO_LAYOUT);
  }

  private static StructLayout layout(String name, long bytes) {
    if (bytes <= 0 || bytes > MOST_BYTES) {
      throw new IllegalSizeException(
          "A struct has from 1 byte to 2^47: name=" + name + " bytes=" + bytes);
    }
    boolean words = bytes % Long.BYTES == 0;
    MemoryLayout contents =
        MemoryLayout.sequenceLayout(
            words ? bytes / Long.BYTES : bytes,
            words ? ValueLayout.JAVA_LONG : ValueLayout.JAVA_BYTE);
    return MemoryLayout.structLayout(contents).withName(name);
  }

  private long place(long handle) {
    return TypedHandle.at(handle, id(), name());
  }

  /** Nothing tells two of one name and size apart. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OpaqueType that && name().equals(that.name()) && size() == that.size();
  }

  @Override
  public int hashCode() {
    return 31 * name().hashCode() + Long.hashCode(size());
  }

  @Override
  public Void flyweight(long handle) {
    throw new WrongTypeException("An opaque struct has no flyweight: struct=" + name());
  }

  @Override
  public void copy(long from, long to) {
    Cells.copy(place(from), place(to), size());
  }

  @Override
  public void clear(long handle) {
    Cells.clear(place(handle), size());
  }

  @Override
  public boolean equal(long a, long b) {
    return Cells.equal(place(a), place(b), size());
  }

  @Override
  public int hash(long handle) {
    return StructHash.of(Handles.MEMORY, place(handle), size());
  }

  @Override
  public String print(long handle) {
    return name() + "@" + Long.toHexString(handle);
  }
}
