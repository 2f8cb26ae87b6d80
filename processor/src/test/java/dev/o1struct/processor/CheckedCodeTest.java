package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.BlockOverrunException;
import dev.o1struct.runtime.errors.UseAfterFreeException;
import dev.o1struct.runtime.errors.WrongTypeException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.runtime.structs.StructType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Generated code in checked mode: handles of the wrong type, the wrong time or the wrong place. */
@InCheckedMode
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckedCodeTest {
  private static final String PAIR =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Pair {
        int a();    void a(int value);
        int at();   void at(int value);
      }
      """;
  private static final String HALF =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Half {
        Pair first();
        long rest();   void rest(long value);
      }
      """;
  private static final String WHOLE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Whole {
        @Length(2) Half half(int index);
        @Union("u") double number();   void number(double value);
        @Union("u") Token token();
      }
      """;
  private static final String TOKEN =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Token { long id(); void id(long value); }
      """;
  private static final String OTHER =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Other {
        long one();   void one(long value);
        long two();   void two(long value);
      }
      """;

  private static final String LINK =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Link {
        @Ref(compressed = true) Link next();   void next(Link value);
        int value();                           void value(int value);
      }
      """;

  private final Heap heap = Heap.open();
  private GeneratedStruct pair;
  private GeneratedStruct half;
  private GeneratedStruct whole;
  private GeneratedStruct token;
  private GeneratedStruct other;

  @BeforeAll
  void compile() {
    Compiled compiled = Compiled.cleanly(PAIR, HALF, WHOLE, TOKEN, OTHER);
    pair = compiled.struct("p.Pair");
    half = compiled.struct("p.Half");
    whole = compiled.struct("p.Whole");
    token = compiled.struct("p.Token");
    other = compiled.struct("p.Other");
  }

  @AfterAll
  void close() {
    heap.close();
  }

  private long allocate(GeneratedStruct struct) {
    Object handle = GeneratedStruct.on(struct.pool(heap), "allocateZeroed");
    return handle == null ? 0 : (long) handle;
  }

  private void free(GeneratedStruct struct, long handle) {
    GeneratedStruct.on(struct.pool(heap), "free", handle);
  }

  @Test
  void whatAStructContainsByValueMayBeUsed() {
    long handle = allocate(whole);
    for (int i = 0; i < 2; i++) {
      long inner = (long) whole.call("half", handle, i);
      half.call("rest", inner, 7L);
      long innermost = (long) half.call("first", inner);
      pair.call("at", innermost, i);
      assertEquals(i, pair.call("at", innermost));
    }
    token.call("id", whole.call("token", handle), 3L);
    assertTrue(whole.call("toString", handle).toString().contains("at=1"));
    assertEquals(
        false, half.call("equals", whole.call("half", handle, 0), whole.call("half", handle, 1)));
  }

  @Test
  void aStructHasItsTypeFromItsFirstAllocation() {
    String fresh = OTHER.replace("Other", "Fresh"); // its class is not loaded yet
    long handle = allocate(Compiled.cleanly(fresh).struct("p.Fresh"));
    assertThrows(WrongTypeException.class, () -> half.call("rest", handle));
  }

  @Test
  void anotherTypeIsRefusedByName() {
    long handle = allocate(half);
    String message =
        String.valueOf(
            assertThrows(WrongTypeException.class, () -> other.call("one", handle)).getMessage());
    assertTrue(message.contains("type Half is used as Other"), message);
    assertTrue(message.contains("CheckedCodeTest.allocate("), message);
    assertTrue(message.endsWith("wanted=Other"), message);
    assertThrows(WrongTypeException.class, () -> whole.call("number", handle));
    assertThrows(WrongTypeException.class, () -> token.call("id", handle));
  }

  @Test
  void everyOperationRefusesAStaleHandle() {
    long stale = allocate(half);
    Object flyweight = half.flyweight(stale);
    free(half, stale);
    long live = allocate(half);
    assertThrows(UseAfterFreeException.class, () -> half.call("rest", stale));
    assertThrows(UseAfterFreeException.class, () -> half.call("rest", stale, 1L));
    assertThrows(UseAfterFreeException.class, () -> half.call("copy", stale, live));
    assertThrows(UseAfterFreeException.class, () -> half.call("copy", live, stale));
    assertThrows(UseAfterFreeException.class, () -> half.call("clear", stale));
    assertThrows(UseAfterFreeException.class, () -> half.call("equals", live, stale));
    assertThrows(UseAfterFreeException.class, () -> half.call("toString", stale));
    assertThrows(UseAfterFreeException.class, () -> half.flyweight(stale));
    assertThrows(UseAfterFreeException.class, () -> GeneratedStruct.on(flyweight, "rest"));
    assertThrows(UseAfterFreeException.class, () -> pair.call("a", half.call("first", stale)));
    half.call("copy", live, live);
    free(half, live);
  }

  @Test
  void aFlyweightMayPointAtNothingButNotBeUsedThen() {
    Object flyweight = pair.flyweight(0);
    assertThrows(WrongUseException.class, () -> GeneratedStruct.on(flyweight, "a"));
  }

  @Test
  void aBlockHoldsAnyStructThatFits() {
    long block = heap.blocks("Pair[]").allocate(3 * 8 + 4);
    for (int i = 0; i < 3; i++) {
      pair.call("a", block + i * 8L, i);
    }
    other.call("one", block, 1L);
    assertThrows(BlockOverrunException.class, () -> pair.call("a", block + 32));
    assertThrows(BlockOverrunException.class, () -> whole.call("clear", block));
    heap.blocks("Pair[]").free(block, 3 * 8 + 4);
    assertThrows(UseAfterFreeException.class, () -> pair.call("a", block + 8));
  }

  @Test
  void anOpaqueStructIsNoOther() {
    long slot = heap.pool(StructType.opaque("no interface's", half.type().size())).allocate();
    assertThrows(WrongTypeException.class, () -> half.call("rest", slot));
    assertThrows(WrongTypeException.class, () -> pair.call("a", slot));
  }

  @Test
  void aStructPassesOnlyWhereItStarts() {
    long handle = allocate(whole);
    for (long wrong = handle + 1; wrong < handle + whole.type().size(); wrong++) {
      long at = wrong;
      assertThrows(WrongTypeException.class, () -> whole.call("number", at));
      assertThrows(WrongTypeException.class, () -> whole.call("number", at, 1.0));
      assertThrows(WrongTypeException.class, () -> whole.flyweight(at));
    }
    String message =
        String.valueOf(
            assertThrows(WrongTypeException.class, () -> whole.call("number", handle + 8))
                .getMessage());
    assertTrue(message.contains("A handle inside a block of type Whole is used as if"), message);
  }

  @Test
  void aPartPassesOnlyWhereItLies() {
    long handle = allocate(whole);
    Set<Long> halves = Set.of(handle, handle + half.type().size());
    for (long at = handle; at < handle + whole.type().size(); at++) {
      assertPasses(halves.contains(at), half, "rest", at);
      // A Half starts with its Pair.
      assertPasses(halves.contains(at), pair, "a", at);
      assertPasses(at == (long) whole.call("token", handle), token, "id", at);
    }
  }

  private static void assertPasses(boolean passes, GeneratedStruct as, String field, long at) {
    if (passes) {
      assertDoesNotThrow(() -> as.call(field, at));
    } else {
      assertThrows(WrongTypeException.class, () -> as.call(field, at));
    }
  }

  @Test
  void aStructInABlockMustFitToItsLastByte() {
    for (long bytes = 1; bytes < 40; bytes++) {
      long block = heap.blocks("bytes").allocateZeroed(bytes);
      for (long at = 0; at < bytes; at++) {
        long handle = block + at;
        if (at + 8 <= bytes) {
          assertDoesNotThrow(() -> pair.call("at", handle));
        } else {
          assertThrows(BlockOverrunException.class, () -> pair.call("a", handle));
        }
      }
      heap.blocks("bytes").free(block, bytes);
    }
  }

  @Test
  void bitsThatNoHandleHasAreSeenInBlocksToo() {
    long block = heap.blocks("Pair[]").allocateZeroed(64);
    long struct = allocate(pair);
    for (int bit = 48; bit < 64; bit++) {
      long wild = 1L << bit;
      assertThrows(WrongUseException.class, () -> pair.call("a", block ^ wild));
      assertThrows(WrongUseException.class, () -> pair.call("a", (block + 1) ^ wild));
      assertThrows(WrongUseException.class, () -> pair.call("a", struct ^ wild));
    }
  }

  @Test
  void aSlotIsEightBytesLargerThanItsStructUnlessThatIsOpaque() {
    try (Heap fresh = Heap.open()) {
      for (GeneratedStruct struct : List.of(pair, other, half)) {
        Object pool = struct.pool(fresh);
        long first = (long) allocated(pool);
        assertEquals(
            struct.type().slotBytes() + 8, Handles.at((long) allocated(pool)) - Handles.at(first));
      }
      StructPool<?> opaque = fresh.pool(StructType.opaque("opaque", 32));
      long first = Handles.at(opaque.allocate());
      assertEquals(0, first % 32);
      assertEquals(64, Handles.at(opaque.allocate()) - first);
    }
  }

  private static Object allocated(Object pool) {
    return Objects.requireNonNull(GeneratedStruct.on(pool, "allocate"));
  }

  @Test
  void aCompressedReferenceFindsThatItsStructWasFreedAndItsSlotUsedAgain() {
    GeneratedStruct link = Compiled.cleanly(LINK).struct("p.Link");
    long first = allocate(link);
    long second = allocate(link);
    link.call("next", first, second);
    for (int reuses = 1; reuses < 6; reuses++) {
      free(link, second);
      second = allocate(link);
      long gone = (long) link.call("next", first);
      if (reuses % 2 == 1) { // one bit of the tag is in the reference
        String message =
            String.valueOf(
                assertThrows(UseAfterFreeException.class, () -> link.call("value", gone))
                    .getMessage());
        assertTrue(message.contains("allocated anew at"), message);
      } else {
        assertEquals(second, gone);
      }
    }
  }

  @Test
  void aCompressedReferenceFindsThatItsStructWasFreed() {
    GeneratedStruct link = Compiled.cleanly(LINK).struct("p.Link");
    link.size();
    long first = allocate(link);
    long second = allocate(link);
    link.call("next", first, second);
    link.call("value", (long) link.call("next", first), 5);
    assertEquals(5, link.call("value", second));
    free(link, second);
    long gone = (long) link.call("next", first);
    assertThrows(UseAfterFreeException.class, () -> link.call("value", gone));
  }
}
