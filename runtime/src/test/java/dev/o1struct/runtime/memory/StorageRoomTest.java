package dev.o1struct.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How much is asked for, and what is left where there is less. */
class StorageRoomTest {
  private static final long MIB = 1 << 20;
  private static final long GIB = 1 << 30;

  /** What there is beside beyond half of the memory. */
  private static final long BEYOND = Room.BEYOND_BYTES;

  @Test
  void checksTakeHalfOfWhatOffsetsCanReach() {
    assertEquals(0, new Room(16 * GIB, false).besideBytes());
    assertEquals(8 * GIB + BEYOND, new Room(16 * GIB, true).besideBytes());
    assertEquals(8 * GIB + BEYOND, new Room(9 * GIB, true).besideBytes());
    assertEquals(17 * GIB + BEYOND, new Room(9 * GIB, true).bytes());
  }

  @Test
  void halvingEndsBeneathTheLeast() {
    Room room = new Room(3 * GIB, true);
    for (long bytes : new long[] {1536 * MIB, 768 * MIB, 384 * MIB, 192 * MIB, 64 * MIB}) {
      room = room.halved();
      assertEquals(new Room(bytes, true), room);
      assertTrue(room.isEnough());
    }
    assertFalse(room.halved().isEnough());
  }

  @Test
  void ofWhatIsFreePlainModeTakesAllAndCheckedModeAPowerOfTwo() {
    assertEquals(new Room(5 * GIB, false), new Room(16 * GIB, false).within(5 * GIB + MIB));
    assertEquals(new Room(16 * GIB, false), new Room(16 * GIB, false).within(64 * GIB));
    assertEquals(new Room(2 * GIB, true), new Room(16 * GIB, true).within(5 * GIB));
    assertEquals(new Room(3 * GIB, true), new Room(3 * GIB, true).within(5 * GIB + BEYOND));
    assertEquals(new Room(2 * GIB, true), new Room(3 * GIB, true).within(5 * GIB + BEYOND - 1));
    assertFalse(new Room(GIB, true).within(90 * MIB).isEnough());
    assertFalse(new Room(GIB, false).within(60 * MIB).isEnough());
  }
}
