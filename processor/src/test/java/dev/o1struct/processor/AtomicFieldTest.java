package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.handles.Handles;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields that several threads use at once. */
class AtomicFieldTest {
  private static final String SHARED =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Shared {
        @Atomic int count();                void count(int value);
        int countAcquire();                 void countRelease(int value);
        boolean compareAndSetCount(int expected, int value);
        int getAndAddCount(int delta);
        int getAndSetCount(int value);
        @Atomic long total();               void total(long value);
        long getAndAddTotal(long delta);
        @Atomic @U32 long wide();           void wide(long value);
        @Atomic @U8 int small();            void small(int value);
        @Atomic boolean open();             void open(boolean value);
        @Atomic char letter();              void letter(char value);
        @Atomic double ratio();             void ratio(double value);
        @Atomic Thread.State state();       void state(Thread.State value);
        boolean compareAndSetState(Thread.State expected, Thread.State value);
        @Atomic Level level();              void level(Level value);
        @Atomic @Ref Shared next();         void next(Shared value);
        Shared nextAcquire();
        boolean compareAndSetNext(Shared expected, Shared value);
        @Atomic @Ref(compressed = true) Shared near();  void near(Shared value);
        @ByteOrder(Endianness.BIG_ENDIAN)
        @Atomic int swapped();              void swapped(int value);
        @Atomic @Length(3) long slot(int index);  void slot(int index, long value);
        long getAndAddSlot(int index, long delta);
        @Atomic @Pointer long readOnly();
        default int increased(int step) { return getAndAddCount(step) + step; }
      }
      """;
  private static final String LEVEL =
      """
      package p;
      import dev.o1struct.annotations.*;
      public enum Level { @Code(-2) LOW, @Code(7) HIGH }
      """;

  /** What several threads do at once: each method is one thread's part. */
  private static final String RACE =
      """
      package p;
      public final class Race {
        private Race() {}

        public static void count(long shared, int rounds) {
          SharedFlyweight flyweight = new SharedFlyweight().wrap(shared);
          for (int i = 0; i < rounds; i++) {
            SharedStruct.getAndAddCount(shared, 1);
            flyweight.getAndAddSlot(2, 3);
            SharedStruct.getAndAddWide(shared, 0xFFFF_FFFFL);
            SharedStruct.getAndAddSwapped(shared, 2);
          }
        }

        /** Adds without atomicity, under a lock of compare-and-set. */
        public static void locked(long shared, long plain, int rounds) {
          for (int i = 0; i < rounds; i++) {
            while (!SharedStruct.compareAndSetState(shared, Thread.State.NEW, Thread.State.BLOCKED)) {
              Thread.onSpinWait();
            }
            PlainStruct.sum(plain, PlainStruct.sum(plain) + 1);
            SharedStruct.stateRelease(shared, Thread.State.NEW);
          }
        }

        /** Puts structs, which lie behind each other, at the head of a list. */
        public static void push(long shared, long[] structs) {
          for (long struct : structs) {
            long head;
            do {
              head = SharedStruct.nextAcquire(shared);
              SharedStruct.next(struct, head);
            } while (!SharedStruct.compareAndSetNext(shared, head, struct));
          }
        }
      }
      """;

  private static final String PLAIN =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Plain { long sum(); void sum(long value); }
      """;

  /** What compressed references reach. */
  private static final long REACH_BYTES = 32L << 30;

  private static final int THREADS = 4;
  private static final int ROUNDS = 10_000;

  /** The heaps of the runtime, and malloc where that can be had. */
  static Stream<List<String>> options() {
    return SystemCodeTest.mallocIsThere()
        ? Stream.of(List.of(), List.of("-Ao1struct.backend=system"))
        : Stream.of(List.<String>of());
  }

  /** The structs on a heap. */
  private static final class Fixture implements AutoCloseable {
    final Heap heap = Heap.open();
    final Compiled compiled;
    final GeneratedStruct shared;
    final long at;

    Fixture(List<String> options) {
      compiled = Compiled.cleanly(options, SHARED, LEVEL, RACE, PLAIN);
      shared = compiled.struct("p.Shared");
      at = allocate(shared);
    }

    long allocate(GeneratedStruct struct) {
      return ((StructPool<?>) struct.pool(heap)).allocateZeroed();
    }

    Object level(int index) {
      return compiled.load("p.Level").getEnumConstants()[index];
    }

    void together(String part, @Nullable Object... arguments) throws InterruptedException {
      Thread[] threads = new Thread[THREADS];
      for (int i = 0; i < THREADS; i++) {
        threads[i] = new Thread(() -> race(part, arguments));
        threads[i].start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }

    Object race(String part, @Nullable Object... arguments) {
      return compiled.invoke("p.Race", part, arguments);
    }

    @Override
    public void close() {
      heap.close();
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void noAdditionIsLost(List<String> options) throws InterruptedException {
    try (Fixture fixture = new Fixture(options)) {
      GeneratedStruct shared = fixture.shared;
      fixture.together("count", fixture.at, ROUNDS);
      int all = THREADS * ROUNDS;
      assertEquals(all, shared.call("count", fixture.at));
      assertEquals(3L * all, shared.call("slot", fixture.at, 2));
      assertEquals(0L, shared.call("slot", fixture.at, 1));
      assertEquals(-all & 0xFFFF_FFFFL, shared.call("wide", fixture.at));
      assertEquals(2 * all, shared.call("swapped", fixture.at));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void aLockOfCompareAndSetExcludesAndPublishes(List<String> options) throws InterruptedException {
    try (Fixture fixture = new Fixture(options)) {
      GeneratedStruct plain = fixture.compiled.struct("p.Plain");
      long sum = fixture.allocate(plain);
      fixture.together("locked", fixture.at, sum, ROUNDS);
      assertEquals((long) THREADS * ROUNDS, plain.call("sum", sum));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void aListOfCompareAndSetLosesNoStruct(List<String> options) throws InterruptedException {
    try (Fixture fixture = new Fixture(options)) {
      Thread[] threads = new Thread[THREADS];
      for (int i = 0; i < THREADS; i++) {
        long[] structs = new long[1000];
        for (int k = 0; k < structs.length; k++) {
          structs[k] = fixture.allocate(fixture.shared);
        }
        threads[i] = new Thread(() -> fixture.race("push", fixture.at, structs));
        threads[i].start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      int length = 0;
      long at = (long) fixture.shared.call("next", fixture.at);
      while (at != 0) {
        length++;
        at = (long) fixture.shared.call("next", at);
      }
      assertEquals(1000 * THREADS, length);
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void eachOperationDoesWhatItSays(List<String> options) {
    try (Fixture fixture = new Fixture(options)) {
      GeneratedStruct shared = fixture.shared;
      long at = fixture.at;
      shared.call("countRelease", at, 5);
      assertEquals(5, shared.call("countAcquire", at));
      assertEquals(false, shared.call("compareAndSetCount", at, 4, 9));
      assertEquals(true, shared.call("compareAndSetCount", at, 5, 9));
      assertEquals(9, shared.call("getAndSetCount", at, 11));
      assertEquals(11, shared.call("getAndAddCount", at, -1));
      assertEquals(10, shared.call("count", at));
      shared.call("smallRelease", at, 200);
      assertEquals(200, shared.call("smallAcquire", at));
      shared.call("open", at, true);
      assertEquals(true, shared.call("openAcquire", at));
      shared.call("letterRelease", at, 'x');
      assertEquals('x', shared.call("letter", at));
      shared.call("ratio", at, Double.NaN);
      assertEquals(true, shared.call("compareAndSetRatio", at, Double.NaN, -0.0));
      assertEquals(false, shared.call("compareAndSetRatio", at, 0.0, 1.0), "bits, not values");
      assertEquals(Thread.State.NEW, shared.call("getAndSetState", at, Thread.State.WAITING));
      assertEquals(Thread.State.WAITING, shared.call("stateAcquire", at));
      shared.call("level", at, fixture.level(0));
      assertEquals(true, shared.call("compareAndSetLevel", at, fixture.level(0), fixture.level(1)));
      assertEquals(fixture.level(1), shared.call("getAndSetLevel", at, fixture.level(0)));
      assertEquals(fixture.level(0), shared.call("levelAcquire", at));
      assertEquals(0L, shared.call("readOnlyAcquire", at));
      assertTrue(shared.call("toString", at).toString().contains("state=WAITING, level=LOW"));
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void referencesGoThroughFlyweightsAndMayBeNull(List<String> options) {
    try (Fixture fixture = new Fixture(options)) {
      GeneratedStruct shared = fixture.shared;
      Object one = shared.flyweight(fixture.at);
      Object two = shared.flyweight(fixture.allocate(shared));
      assertNull(GeneratedStruct.on(one, "nextAcquire"));
      assertEquals(true, GeneratedStruct.on(one, "compareAndSetNext", null, two));
      assertEquals(false, GeneratedStruct.on(one, "compareAndSetNext", null, two));
      Object next = Objects.requireNonNull(GeneratedStruct.on(one, "nextAcquire"));
      assertEquals(GeneratedStruct.on(two, "handle"), GeneratedStruct.on(next, "handle"));
      assertEquals(true, GeneratedStruct.on(one, "compareAndSetNext", two, null));
      assertNull(GeneratedStruct.on(one, "getAndSetNext", two));
      assertEquals(7, GeneratedStruct.on(one, "increased", 7), "behaviour may use operations");
      boolean ofMalloc = !options.isEmpty() || Handles.MEMORY.byteSize() > REACH_BYTES;
      if (!ofMalloc) { // its addresses may be beyond what 4 bytes reach
        assertNull(GeneratedStruct.on(one, "getAndSetNear", two));
        Object near = Objects.requireNonNull(GeneratedStruct.on(one, "nearAcquire"));
        assertEquals(GeneratedStruct.on(two, "handle"), GeneratedStruct.on(near, "handle"));
        assertEquals(true, GeneratedStruct.on(one, "compareAndSetNear", two, one));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void handlesThatAreNotAlignedAreRefused(List<String> options) {
    try (Fixture fixture = new Fixture(options)) {
      long block = fixture.heap.blocks("blocks").allocateZeroed(200);
      assertEquals(0, fixture.shared.call("count", block));
      assertThrows(IllegalArgumentException.class, () -> fixture.shared.call("count", block + 2));
    }
  }

  @Test
  void theHeaderOfAStructHasItsOperationsToo() {
    Compiled compiled =
        Compiled.cleanly(
            SHARED,
            LEVEL,
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct public interface Longer extends Shared { int more(); void more(int value); }
            """);
    String flyweight = compiled.source("p.LongerFlyweight");
    assertTrue(
        flyweight.contains(
            "@Override public int getAndAddCount(int delta) { return"
                + " LongerStruct.getAndAddCount(handle, delta); }"),
        flyweight);
  }
}
