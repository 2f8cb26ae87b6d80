package dev.o1struct.runtime.names;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.o1struct.runtime.errors.HeapCorruptedException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.Overwrites;
import dev.o1struct.runtime.testing.RawChain;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was written over in names and their table is found by the walk, each time. */
@AssertsPlacement
class NameCorruptionTest {
  @Test
  void everyOverwrittenFieldOfANameIsFound() {
    try (Heap heap = Heap.open()) {
      List<Long> places = names(heap.names());
      Overwrites overwrites = new Overwrites(heap.names()::checkInvariants, places);
      long base = RawChain.of(heap).firstHandle() - Window.UNUSED_BYTES;
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
      long base = RawChain.of(heap).firstHandle() - Window.UNUSED_BYTES;
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
      long base = RawChain.of(heap).firstHandle() - Window.UNUSED_BYTES;
      // The table is what the names of a heap allocate first.
      long segment = RawChain.of(heap).firstHandle() + Fragment.HEADER_BYTES;
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
}
