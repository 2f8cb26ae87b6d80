package dev.o1struct.runtime;

import static dev.o1struct.runtime.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written over by mistake is found by the walks, each time. */
@AssertsPlacement
class CorruptionTest {
  private static final long PREVIOUS = 8;
  private static final long NEXT_FREE = 16;
  private static final long PREVIOUS_FREE = 24;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {71, 72})
  void everyOverwrittenFieldOfAFragmentIsFound(long seed) {
    try (RentedWindow window = new RentedWindow()) {
      O1Heap heap = window.heap(64 << 10);
      scatter(heap, new SplittableRandom(seed));
      List<Long> fragments = fragments(window.base(), 64 << 10);
      Overwrites overwrites = new Overwrites(heap::checkInvariants, fragments);
      List<Long> linked = new ArrayList<>();
      for (long fragment : fragments) {
        overwrites.longAt(fragment, "size");
        overwrites.longAt(fragment + PREVIOUS, "previous");
        if ((Fragment.sizeWord(fragment) & Fragment.USED) == 0) {
          overwrites.longAt(fragment + NEXT_FREE, "next free");
          linked.add(Fragment.nextFree(fragment));
        }
      }
      // Undefined in the first of a bin, to which nothing links.
      linked.removeIf(fragment -> fragment == 0);
      linked.forEach(fragment -> overwrites.longAt(fragment + PREVIOUS_FREE, "previous free"));
      assertTrue(linked.size() > 5, () -> "seed=" + seed + " linked=" + linked.size());
      overwrites.assertAllFound("O1Heap, seed " + seed);
    }
  }

  /** Leaves blocks and holes of all sizes. */
  private static void scatter(O1Heap heap, SplittableRandom random) {
    List<Long> blocks = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      long handle = heap.tryAllocate(random.nextLong(1, 1L << random.nextInt(3, 12)));
      if (handle != 0) {
        blocks.add(handle);
      }
    }
    for (int i = 0; i < 60; i++) {
      heap.free(blocks.remove(random.nextInt(blocks.size())));
    }
  }

  private static List<Long> fragments(long base, long bytes) {
    List<Long> fragments = new ArrayList<>();
    for (long fragment = base; fragment < base + bytes; ) {
      fragments.add(fragment);
      fragment += Fragment.sizeWord(fragment) & ~Fragment.USED;
    }
    return fragments;
  }

  @ParameterizedTest(name = "slots of {0}")
  @ValueSource(longs = {8, 24, 32, 1000})
  void everyOverwrittenLinkOfAFreeListIsFound(long slotBytes) {
    try (RentedWindow window = new RentedWindow()) {
      SlabPool pool = new SlabPool(window.chain(), slotBytes, 4096);
      List<Long> slots = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        long slot = pool.allocate();
        // A live slot that happens to hold 0 could pass for the end of the list.
        MEMORY.asSlice(slot, slotBytes).fill((byte) 0x55);
        slots.add(slot);
      }
      SplittableRandom random = new SplittableRandom(slotBytes);
      List<Long> free = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        long slot = slots.remove(random.nextInt(slots.size()));
        pool.free(slot);
        free.add(slot);
      }
      List<Long> places = new ArrayList<>(slots);
      places.addAll(free);
      Overwrites overwrites = new Overwrites(pool::checkInvariants, places);
      free.forEach(slot -> overwrites.longAt(slot, "link"));
      overwrites.assertAllFound("SlabPool, slots of " + slotBytes);
    }
  }

  @Test
  void everyOverwrittenFieldOfANameIsFound() {
    try (Heap heap = Heap.open()) {
      List<Long> places = names(heap.names());
      Overwrites overwrites = new Overwrites(heap.names()::checkInvariants, places);
      long base = heap.chain().firstHandle() - Window.UNUSED_BYTES;
      for (long name : places) {
        overwrites.intAt(name, base, "hash");
        overwrites.intAt(name + 4, base, "form");
        overwrites.intAt(name + 12, base, "next");
        int length = (int) NameLayout.textBytes(NameLayout.form(name));
        for (int i = 0; i < length; i++) {
          overwrites.byteAt(name + NameLayout.TEXT + i, "text");
        }
      }
      overwrites.assertAllFound("NamePool");
    }
  }

  /** Texts of both widths, some of which are others in lower case. */
  private static List<Long> names(NamePool names) {
    List<Long> made = new ArrayList<>();
    made.add(names.empty());
    for (String text : List.of("x", "onEnterFrame", "MixedCase", "ΑΒΓ", "αβγ", "→", "ÿ")) {
      made.add(names.intern(text));
    }
    made.add(names.folded(made.get(3)));
    names.folded(made.get(4));
    return made;
  }

  @Test
  void aFoldedNameThatIsAnotherTextIsFound() {
    try (Heap heap = Heap.open()) {
      List<Long> made = names(heap.names());
      long base = heap.chain().firstHandle() - Window.UNUSED_BYTES;
      long mixed = made.get(3);
      int right = (int) NameLayout.folded(mixed);
      List<Integer> wrong = new ArrayList<>(List.of(1, 8, -1, right + 1, right - 8, right + 8));
      made.forEach(name -> wrong.add((int) (name - base)));
      wrong.removeIf(offset -> offset == right);
      for (int offset : wrong) {
        NameLayout.folded(mixed, offset);
        assertThrows(HeapCorruptedException.class, heap::checkInvariants, () -> "at=" + offset);
      }
      NameLayout.folded(mixed, right);
      heap.checkInvariants();
    }
  }

  @Test
  void aNameWithoutReferencesIsFound() {
    try (Heap heap = Heap.open()) {
      NamePool names = heap.names();
      long name = names.intern("Mixed");
      long folded = names.folded(name);
      for (int references : new int[] {0, -1, Integer.MIN_VALUE}) {
        NameLayout.references(name, references);
        assertThrows(HeapCorruptedException.class, heap::checkInvariants);
      }
      NameLayout.references(name, 1);
      NameLayout.references(folded, 0);
      assertThrows(HeapCorruptedException.class, heap::checkInvariants);
    }
  }

  @Test
  void everyOverwrittenBucketIsFound() {
    try (Heap heap = Heap.open()) {
      List<Long> made = names(heap.names());
      Overwrites overwrites = new Overwrites(heap.names()::checkInvariants, made);
      long base = heap.chain().firstHandle() - Window.UNUSED_BYTES;
      // The table is what the names of a heap allocate first.
      long segment = heap.chain().firstHandle() + Fragment.HEADER_BYTES;
      int names = 0;
      for (long cell = segment; cell < segment + 16384; cell += Integer.BYTES) {
        boolean used = MEMORY.get(JAVA_INT_UNALIGNED, cell) != 0;
        names += used ? 1 : 0;
        if (used || cell % 1024 == 0) {
          overwrites.intAt(cell, base, "bucket");
        }
      }
      assertEquals(made.size(), names, "each in a bucket of its own");
      overwrites.assertAllFound("NameTable");
    }
  }

  @Test
  void aSlabThatWasFreedPastItsPoolIsFound() {
    try (Heap heap = Heap.open()) {
      long slot = heap.pool("Point", 16).allocate();
      heap.chain().free(slot);
      heap.chain().checkInvariants();
      assertThrows(HeapCorruptedException.class, heap::checkInvariants);
    }
  }

  @Test
  void aBlockOfFramesThatWasFreedPastTheirStackIsFound() {
    try (Heap heap = Heap.open()) {
      heap.chain().free(heap.frames().mark());
      heap.chain().checkInvariants();
      assertThrows(HeapCorruptedException.class, heap::checkInvariants);
    }
  }
}
