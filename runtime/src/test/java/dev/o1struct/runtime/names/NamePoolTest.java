package dev.o1struct.runtime.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.DoubleFreeException;
import dev.o1struct.runtime.errors.HeapClosedException;
import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.testing.RawChain;
import java.nio.CharBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Interned, counted texts. */
class NamePoolTest {
  private final Heap heap = Heap.open();
  private final NamePool names = heap.names();

  @AfterEach
  void close() {
    heap.close();
  }

  @Test
  void equalTextsHaveEqualHandles() {
    long a = names.intern("position");
    assertEquals(a, names.intern(CharBuffer.wrap("position")));
    assertNotEquals(a, names.intern("Position"));
    assertEquals(2, names.references(a));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "naïve ÿ", "π", "a\u0100", "\uD83D\uDE80 rocket", "日本語"})
  void aNameTellsItsTextLengthHashAndWidth(String text) {
    long name = names.intern(text);
    assertEquals(text, names.toString(name));
    assertEquals(text.length(), names.length(name));
    assertEquals(text.hashCode(), names.hash(name));
    assertEquals(text.chars().allMatch(c -> c <= 0xFF), names.isLatin1(name));
    for (int i = 0; i < text.length(); i++) {
      assertEquals(text.charAt(i), names.charAt(name, i));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> names.charAt(name, text.length()));
    assertThrows(IndexOutOfBoundsException.class, () -> names.charAt(name, -1));
  }

  @Test
  void theLastReleaseFreesTheName() {
    long live = names.live();
    long name = names.intern("short-lived");
    names.retain(name);
    names.release(name);
    assertEquals(live + 1, names.live());
    names.release(name);
    assertEquals(live, names.live());
  }

  @Test
  void releasingOnceTooOftenIsRefused() {
    long name = names.intern("once");
    names.release(name);
    assertThrows(DoubleFreeException.class, () -> names.release(name));
    assertThrows(DoubleFreeException.class, () -> names.retain(name));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE})
  void handlesOutsideTheHeapAreRefused(long name) {
    assertThrows(IllegalHandleException.class, () -> names.release(name));
    assertThrows(IllegalHandleException.class, () -> names.retain(name));
  }

  @Test
  void theEmptyNameCannotBeReleasedAway() {
    long empty = names.empty();
    assertEquals(empty, names.intern(""));
    names.release(empty);
    assertThrows(DoubleFreeException.class, () -> names.release(empty));
    assertEquals("", names.toString(empty));
  }

  @ParameterizedTest
  @CsvSource({"ABC,abc", "abc,abc", "ÀÉÿ,àéÿ", "ΑΒΓ,αβγ", "İK,ik", "straße,straße"})
  void foldingLowersEachCharacter(String text, String lower) {
    long name = names.intern(text);
    long folded = names.folded(name);
    assertEquals(lower, names.toString(folded));
    assertEquals(folded, names.folded(name), "kept with the name");
    assertEquals(folded, names.folded(folded), "is its own");
    assertEquals(text.equals(lower), folded == name);
  }

  @Test
  void theFoldedNameLivesAsLongAsTheName() {
    long live = names.live();
    long name = names.intern("MixedCase");
    long folded = names.folded(name);
    assertEquals(1, names.references(folded));
    assertEquals(live + 2, names.live());
    names.release(name);
    assertEquals(live, names.live());
  }

  @Test
  void foldingACharacterTwiceIsFoldingItOnce() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      char lower = Character.toLowerCase((char) c);
      assertEquals(lower, Character.toLowerCase(lower), "character=" + c);
    }
  }

  @Test
  void aSubstringIsNarrowAgainWhereItCanBe() {
    long name = names.intern("αβcdefg");
    long tail = names.substring(name, 2, 6);
    assertTrue(names.isLatin1(tail));
    assertEquals(names.intern("cdef"), tail);
    assertEquals(names.empty(), names.substring(name, 3, 3));
    assertEquals(name, names.substring(name, 0, 7));
    assertEquals(2, names.references(name));
    assertThrows(IndexOutOfBoundsException.class, () -> names.substring(name, -1, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> names.substring(name, 3, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> names.substring(name, 0, 8));
  }

  @Test
  void concatenationJoinsWhateverTheWidths() {
    long latin = names.intern("left");
    long wide = names.intern("→");
    assertEquals("left→", names.toString(names.concat(latin, wide)));
    assertEquals("→left", names.toString(names.concat(wide, latin)));
    assertEquals("leftleft", names.toString(names.concat(latin, latin)));
    assertEquals(latin, names.concat(latin, names.empty()));
    assertEquals(latin, names.concat(names.empty(), latin));
    assertEquals(3, names.references(latin));
  }

  @Test
  void anEverGrowingTextKeepsNothingOfTheOldOnes() {
    long live = names.live();
    long text = names.intern("x");
    long more = names.intern("0123456789");
    for (int i = 0; i < 5000; i++) {
      long longer = names.concat(text, more);
      names.release(text);
      text = longer;
    }
    assertEquals(50_001, names.length(text));
    assertEquals(live + 2, names.live());
    names.release(text);
    names.release(more);
    assertEquals(live, names.live());
  }

  @Test
  void aHundredThousandNamesAreFoundAgainAndGo() {
    long live = names.live();
    long[] handles = new long[100_000];
    for (int i = 0; i < handles.length; i++) {
      handles[i] = names.intern("name" + i);
    }
    for (int i = 0; i < handles.length; i++) {
      assertEquals(handles[i], names.intern("name" + i));
      names.release(handles[i]);
    }
    for (long handle : handles) {
      names.release(handle);
    }
    assertEquals(live, names.live());
    heap.checkInvariants();
  }

  @Test
  void statisticsTellBytesAndSlack() {
    PoolStatistics before = names.statistics();
    names.intern("twelve chars");
    PoolStatistics after = names.statistics();
    assertEquals(32, after.takenBytes() - before.takenBytes());
    assertEquals(0, after.slackBytes() - before.slackBytes());
    assertEquals(1, after.live() - before.live());
  }

  @Test
  void namesThatDoNotFitAreRefusedAndNothingIsLost() {
    HeapOptions small =
        HeapOptions.defaults()
            .withInitialBytes(1 << 20)
            .withCeilingBytes(1 << 20)
            .withSlabBytes(4096);
    try (Heap tight = Heap.open(small)) {
      NamePool few = tight.names();
      long live = few.live();
      String large = "x".repeat(300_000);
      assertThrows(HeapExhaustedException.class, () -> few.intern(large + large));
      long name = few.intern("still usable");
      assertEquals("still usable", few.toString(name));
      assertEquals(live + 1, few.live());
      RawChain.of(tight).checkInvariants();
    }
  }

  @Test
  void useAfterClosingIsRefused() {
    Heap other = Heap.open();
    NamePool closed = other.names();
    NameBuilder builder = closed.builder().append("abc");
    long name = closed.intern("abc");
    other.close();
    assertThrows(HeapClosedException.class, () -> closed.intern("abc"));
    assertThrows(HeapClosedException.class, () -> closed.intern(""));
    assertThrows(HeapClosedException.class, () -> closed.release(name));
    assertThrows(HeapClosedException.class, () -> closed.retain(name));
    assertThrows(HeapClosedException.class, () -> builder.append('x'));
    assertThrows(HeapClosedException.class, builder::intern);
    assertFalse(heap.isClosed());
  }
}
