package dev.o1struct.runtime.generated;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.o1struct.testing.Seed;
import java.lang.foreign.MemorySegment;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StructHashTest {
  @Test
  void theSameBytesHaveTheSameHashAtAnyPlace() {
    long seed = Seed.any();
    Random random = new Random(seed);
    for (int bytes = 0; bytes < 70; bytes++) {
      byte[] contents = new byte[bytes];
      random.nextBytes(contents);
      byte[] shifted = new byte[bytes + 13];
      System.arraycopy(contents, 0, shifted, 5, bytes);
      int hash = StructHash.of(MemorySegment.ofArray(contents), 0, bytes);
      int moved = StructHash.of(MemorySegment.ofArray(shifted), 5, bytes);
      assertEquals(hash, moved, "seed=" + seed + " bytes=" + bytes);
    }
  }

  @Test
  void everyBitAndTheLengthMatter() {
    MemorySegment memory = MemorySegment.ofArray(new byte[40]);
    for (int bytes = 1; bytes <= 40; bytes++) {
      int zero = StructHash.of(memory, 0, bytes);
      assertNotEquals(zero, StructHash.of(memory, 0, bytes - 1L));
      for (int bit = 0; bit < 8 * bytes; bit++) {
        memory.set(JAVA_BYTE, bit / 8, (byte) (1 << (bit % 8)));
        assertNotEquals(zero, StructHash.of(memory, 0, bytes), "bytes=" + bytes + " bit=" + bit);
        memory.set(JAVA_BYTE, bit / 8, (byte) 0);
      }
    }
  }

  @Test
  void swappedWordsHashDifferently() {
    byte[] contents = new byte[16];
    Set<Integer> hashes = new HashSet<>();
    for (int i = 0; i < 16; i++) {
      contents[i] = 1;
      hashes.add(StructHash.of(MemorySegment.ofArray(contents), 0, 16));
      contents[i] = 0;
    }
    assertEquals(16, hashes.size());
  }
}
