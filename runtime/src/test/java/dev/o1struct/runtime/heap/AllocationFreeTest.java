package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.AssertsPlacement;
import java.lang.reflect.Method;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In steady state nothing but {@link NamePool#toString(long)} makes Java objects. */
@AssertsPlacement
class AllocationFreeTest {
  private static final int ROUNDS = 20_000;

  private final Heap heap = Heap.open();
  private final NamePool names = heap.names();
  private final NameBuilder builder = names.builder();
  private final StructPool<?> structs = heap.pool(StructType.opaque("Struct", 32));
  private final StructPool<?> large = heap.pool(StructType.opaque("Large", 1376));
  private final BlockPool blocks = heap.blocks("blocks");
  private final FrameStack frames = heap.frames();

  @AfterEach
  void close() {
    heap.checkInvariants();
    heap.close();
  }

  /**
   * Bytes that this thread has allocated; by reflection, since the module does not read
   * jdk.management.
   */
  private static long allocatedBytes() throws ReflectiveOperationException {
    Object bean =
        Class.forName("java.lang.management.ManagementFactory")
            .getMethod("getThreadMXBean")
            .invoke(null);
    Method allocated =
        Class.forName("com.sun.management.ThreadMXBean")
            .getMethod("getCurrentThreadAllocatedBytes");
    return (long) allocated.invoke(bean);
  }

  /** Some of everything, leaving nothing behind. */
  private void round(int i) {
    long slot = structs.allocateZeroed();
    long clip = large.allocateZeroed();
    long bytes = 1L + i % 3000;
    long block = blocks.reallocate(blocks.allocateZeroed(bytes), bytes, 2 * bytes);
    long mark = frames.mark();
    frames.push(96);
    frames.pushZeroed(512);
    frames.release(mark);
    long name = names.intern("steadyState");
    long joined = names.concat(name, names.folded(name));
    long part = names.substring(joined, 3, 9);
    long built = builder.clear().appendName(part).append('x').append("→").intern();
    names.release(name);
    names.release(joined);
    names.release(part);
    names.release(built);
    blocks.free(block, 2 * bytes);
    large.free(clip);
    structs.free(slot);
    BlockPool pool = heap.blocks("large");
    pool.free(pool.allocateZeroed(100_000), 100_000);
  }

  @Test
  void steadyUseAllocatesNothingOnTheJavaHeap() throws ReflectiveOperationException {
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 5; attempt++) {
      long before = allocatedBytes();
      for (int i = 0; i < ROUNDS; i++) {
        round(i);
      }
      least = Math.min(least, allocatedBytes() - before);
    }
    // Asking for the figure allocates a little itself; one object a round would be 320,000 bytes.
    long bytes = least;
    assertTrue(bytes < 20_000, () -> "bytes=" + bytes + " rounds=" + ROUNDS);
  }
}
