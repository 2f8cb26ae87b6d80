package dev.o1struct.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.errors.BlockOverrunException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.testing.InCheckedMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges that are copied or filled at once lie in one block, to the byte. */
@InCheckedMode
class RangeTest {
  private final Heap heap = Heap.open();
  private final BlockPool blocks = heap.blocks("Cell[]");

  @AfterEach
  void close() {
    heap.close();
  }

  @Test
  void aRangeMustEndWithinItsBlockToTheByte() {
    for (long bytes = 1; bytes < 40; bytes++) {
      long block = blocks.allocate(bytes);
      for (long from = 0; from < bytes; from++) {
        long start = block + from;
        long left = bytes - from;
        assertEquals(Handles.at(block) + from, Handles.at(start, left));
        for (long more = 1; more < 20; more++) {
          long tooMany = left + more;
          assertThrows(BlockOverrunException.class, () -> Handles.at(start, tooMany));
        }
      }
      long all = bytes;
      String message =
          String.valueOf(
              assertThrows(BlockOverrunException.class, () -> Handles.at(block, all + 1))
                  .getMessage());
      assertTrue(message.contains("past the end of a block of type Cell[]"), message);
      assertTrue(message.contains("bytes=" + bytes), message);
      blocks.free(block, bytes);
    }
  }

  @Test
  void aRangeMustNotLeadThroughOthersIntoABlockOfTheSameTag() {
    long[] all = new long[70_000];
    for (int i = 0; i < all.length; i++) {
      all[i] = blocks.allocate(8);
      long first = all[0];
      if (i > 0 && all[i] >>> 34 == first >>> 34) {
        long bytes = all[i] + 8 - first;
        assertThrows(WrongUseException.class, () -> Handles.at(first, bytes));
        return;
      }
    }
    throw new AssertionError("no two tags were the same");
  }

  @ParameterizedTest
  @ValueSource(longs = {1L << 33, 1L << 40, Long.MAX_VALUE})
  void aRangeThatIsLargerThanMemoryIsRefused(long bytes) {
    long block = blocks.allocate(100);
    assertThrows(WrongUseException.class, () -> Handles.at(block, bytes));
  }
}
