package dev.o1struct.runtime.slots;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;

import dev.o1struct.runtime.testing.AssertsPlacement;
import dev.o1struct.runtime.testing.Overwrites;
import dev.o1struct.runtime.testing.RentedWindow;
import dev.o1struct.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written over in free slots is found by the walk, each time. */
@AssertsPlacement
class FreeListCorruptionTest {
  @ParameterizedTest(name = "slots of {0}")
  @ValueSource(longs = {8, 24, 32, 1000})
  void everyOverwrittenLinkOfAFreeListIsFound(long slotBytes) {
    try (RentedWindow window = new RentedWindow()) {
      PlainSlots pool = new PlainSlots(window.chain().chain(), slotBytes, 4096);
      List<Long> slots = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        long slot = pool.allocate();
        // A live slot that happens to hold 0 could pass for the end of the list.
        MEMORY.asSlice(slot, slotBytes).fill((byte) 0x55);
        slots.add(slot);
      }
      SplittableRandom random = new SplittableRandom(Seed.or(slotBytes));
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
      overwrites.assertAllFound("PlainSlots, slots of " + slotBytes);
    }
  }
}
