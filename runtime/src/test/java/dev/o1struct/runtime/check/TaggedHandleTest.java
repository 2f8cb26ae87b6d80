package dev.o1struct.runtime.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.IllegalSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Offset and tag share 48 bits. */
class TaggedHandleTest {
  @ParameterizedTest
  @CsvSource({"26,26", "30,30", "34,34", "40,40"})
  void anOffsetHasAsManyBitsAsTheAddressSpaceNeeds(int shift, int bits) {
    assertEquals(bits, TaggedHandle.offsetBits(1L << shift));
    if (bits < 40) {
      assertEquals(bits + 1, TaggedHandle.offsetBits((1L << shift) + (64 << 20)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {(1L << 40) + 1, 1L << 41, 1L << 46, Long.MAX_VALUE})
  void anAddressSpaceThatLeavesTooFewBitsForTagsIsRefused(long bytes) {
    String message =
        String.valueOf(
            assertThrows(IllegalSettingException.class, () -> TaggedHandle.offsetBits(bytes))
                .getMessage());
    assertTrue(message.contains("at most 1024g"), message);
    assertTrue(message.endsWith("addressSpace=" + bytes), message);
  }

  @Test
  void tagsAreNever0AndNeverThoseBefore() {
    int tag = 1;
    for (int i = 0; i < 100_000; i++) {
      int next = TaggedHandle.next(tag);
      assertNotEquals(tag, next);
      int fresh = TaggedHandle.fresh(8L * i, tag);
      assertNotEquals(tag, fresh);
      for (int some : new int[] {next, fresh}) {
        long handle = TaggedHandle.of(4096, some);
        assertTrue(some > 0 && handle >>> 48 == 0, () -> "tag=" + some);
        assertEquals(4096, TaggedHandle.offset(handle));
        assertEquals(some, TaggedHandle.tag(handle));
      }
      tag = next;
    }
  }

  @Test
  void blocksWhereALargerOneWasDoNotShareATag() {
    for (long offset = 4096; offset < 1 << 20; offset += 16) {
      assertNotEquals(TaggedHandle.fresh(offset, 77), TaggedHandle.fresh(offset + 16, 77));
    }
  }
}
