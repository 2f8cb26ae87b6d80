package dev.o1struct.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.ForeignThreadException;
import dev.o1struct.runtime.frames.FrameStack;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.InCheckedMode;
import dev.o1struct.runtime.testing.RawChain;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** One thread owns a heap: others may do nothing with it, not even read names. */
@InCheckedMode
class ForeignThreadTest {
  private final Heap heap = Heap.open();
  private final StructPool<?> points = heap.pool(StructType.opaque("Point", 16));
  private final BlockPool blocks = heap.blocks("Cell[]");

  @AfterEach
  void close() {
    heap.close();
  }

  @Test
  void everyOperationOfAnotherThreadIsRefused() throws InterruptedException {
    long point = points.allocate();
    long block = blocks.allocate(100);
    FrameStack frames = heap.frames();
    long mark = frames.mark();
    NamePool names = heap.names();
    long name = names.intern("abc");
    NameBuilder builder = names.builder().append("de");
    List<Executable> operations =
        List.of(
            points::allocate,
            () -> points.free(point),
            () -> blocks.allocate(1),
            () -> blocks.free(block, 100),
            () -> frames.push(1),
            frames::mark,
            () -> frames.release(mark),
            () -> names.retain(names.empty()),
            () -> names.intern("zzz"),
            () -> names.substring(name, 1, 2),
            () -> names.concat(name, name),
            () -> names.references(name),
            () -> names.length(name),
            () -> names.charAt(name, 0),
            () -> names.hash(name),
            () -> names.isLatin1(name),
            () -> names.toString(name),
            () -> names.folded(name),
            () -> names.compare(name, name),
            () -> names.indexOf(name, name, 0),
            () -> names.lastIndexOf(name, name, 0),
            builder::length,
            builder::clear,
            () -> builder.append('z'),
            () -> builder.append("zz"),
            () -> builder.appendName(name),
            () -> builder.setLength(0),
            builder::intern,
            () -> RawChain.of(heap).allocate(1));
    for (Executable operation : operations) {
      assertThrows(ForeignThreadException.class, () -> inAnotherThread(operation));
    }
    assertEquals(1, points.live());
    assertEquals("de", names.toString(builder.intern()), "nothing was changed");
  }

  private static void inAnotherThread(Executable operation) throws Throwable {
    FutureTask<Void> task =
        new FutureTask<>(() -> {
          try {
            operation.execute();
          } catch (Exception | Error thrown) {
            throw thrown;
          } catch (Throwable thrown) {
            throw new AssertionError(thrown);
          }
          return null;
        });
    Thread thread = new Thread(task);
    thread.start();
    thread.join();
    try {
      task.get();
    } catch (ExecutionException thrown) {
      throw thrown.getCause();
    }
  }
}
