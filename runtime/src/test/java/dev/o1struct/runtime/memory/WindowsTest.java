package dev.o1struct.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cutting an address space up. */
class WindowsTest {
  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;
  private static final WindowHolder HOLDER = new WindowHolder(7, "tester", GIB);

  private static Window acquire(Windows windows, long bytes) {
    return Objects.requireNonNull(windows.acquire(bytes, HOLDER));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1048576",
    "1048576, 1048576",
    "1048577, 2097152",
    "3221225472, 4294967296",
    "17179869184, 17179869184"
  })
  void aWindowIsThePowerOfTwoAboveTheCeiling(long ceiling, long bytes) {
    assertEquals(bytes, Window.bytesFor(ceiling));
  }

  @Test
  void theFirstMebibyteIsNeverHandedOut() {
    Windows windows = new Windows(64 * MIB);
    List<Window> all = new ArrayList<>();
    for (Window window = windows.acquire(MIB, HOLDER);
        window != null;
        window = windows.acquire(MIB, HOLDER)) {
      all.add(window);
    }
    assertEquals(63, all.size());
    assertEquals(MIB, all.getFirst().base());
    all.forEach(windows::release);
    assertEquals(32 * MIB, windows.largestFree());
  }

  @Test
  void aWindowIsAlignedToItsSizeAndTheLowestThatIsFree() {
    Windows windows = new Windows(16 * GIB);
    assertEquals(new Window(GIB, GIB), acquire(windows, GIB));
    assertEquals(new Window(2 * GIB, GIB), acquire(windows, GIB));
    windows.release(new Window(GIB, GIB));
    assertEquals(new Window(GIB, GIB), acquire(windows, GIB));
    assertEquals(new Window(8 * GIB, 8 * GIB), acquire(windows, 8 * GIB));
  }

  @Test
  void smallWindowsDoNotBreakUpLargeRanges() {
    Windows windows = new Windows(16 * GIB);
    for (int i = 1; i < 1024; i++) {
      assertEquals(new Window(i * MIB, MIB), acquire(windows, MIB));
    }
    assertEquals(8 * GIB, windows.largestFree());
    windows.release(new Window(1000 * MIB, MIB));
    Window large = acquire(windows, GIB);
    windows.release(large);
    assertEquals(1000 * MIB, acquire(windows, MIB).base(), "the hole, not the range of 1 GiB");
  }

  @Test
  void whatCompressedReferencesReachGoesFirst() {
    Windows windows = new Windows(1024 * GIB);
    List<Window> low = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      low.add(acquire(windows, GIB));
      assertTrue(low.getLast().end() <= 32 * GIB);
    }
    assertEquals(32 * GIB, acquire(windows, GIB).base());
    windows.release(low.get(3));
    windows.release(low.get(4));
    windows.release(low.get(5));
    windows.release(low.get(6));
    assertTrue(acquire(windows, GIB).end() <= 32 * GIB, "though a range above is as small");
  }

  @Test
  void whatIsReleasedIsJoinedAgain() {
    Windows windows = new Windows(1024 * GIB);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    TreeMap<Long, Window> live = new TreeMap<>();
    for (int step = 0; step < 20_000; step++) {
      if (random.nextInt(5) < 3) {
        long bytes = MIB << random.nextInt(15);
        @Nullable Window window = windows.acquire(bytes, HOLDER);
        assertNotNull(window, () -> "seed=" + seed);
        assertEquals(0, window.base() % bytes, () -> "seed=" + seed);
        assertTrue(window.base() >= MIB && window.end() <= 1024 * GIB, () -> "seed=" + seed);
        var below = live.floorEntry(window.base());
        var above = live.higherEntry(window.base());
        assertTrue(below == null || below.getValue().end() <= window.base(), () -> "seed=" + seed);
        assertTrue(above == null || above.getKey() >= window.end(), () -> "seed=" + seed);
        live.put(window.base(), window);
      }
      if (!live.isEmpty() && (random.nextInt(5) < 2 || live.size() > 200)) {
        var gone = live.ceilingEntry(random.nextLong(live.lastKey() + 1));
        live.remove(gone.getKey());
        windows.release(gone.getValue());
      }
      assertEquals(live.size(), windows.inUse());
      long end = live.isEmpty() ? 0 : live.lastEntry().getValue().end();
      assertEquals(end, windows.endOfUsed(), () -> "seed=" + seed);
    }
    assertEquals(
        live.values().stream().toList(),
        windows.leases().stream().map(Windows.Lease::window).toList());
    live.values().forEach(windows::release);
    assertEquals(Window.MOST_BYTES, windows.largestFree());
    assertEquals(MIB, acquire(windows, MIB).base());
    assertEquals(512 * GIB, acquire(windows, 512 * GIB).base(), "in one piece");
  }

  @Test
  void aSpaceThatIsNoPowerOfTwoIsUsedToItsEnd() {
    Windows windows = new Windows(704 * MIB);
    assertEquals(256 * MIB, windows.largest());
    assertEquals(256 * MIB, acquire(windows, 256 * MIB).base());
    assertNull(windows.acquire(256 * MIB, HOLDER));
    assertEquals(128 * MIB, acquire(windows, 128 * MIB).base());
    assertEquals(512 * MIB, acquire(windows, 128 * MIB).base());
    assertEquals(64 * MIB, acquire(windows, 64 * MIB).base());
    assertEquals(640 * MIB, acquire(windows, 64 * MIB).base());
    assertEquals(704 * MIB, windows.endOfUsed());
  }

  @Test
  void aWindowNearAnotherIsWithinReachOfItsStart() {
    Windows windows = new Windows(128 * GIB);
    Window far = new Window(64 * GIB, GIB);
    Window near = Objects.requireNonNull(windows.acquireNear(far, GIB, HOLDER));
    assertTrue(near.base() >= 48 * GIB && near.end() <= 80 * GIB, near::toString);
    assertFalse(windows.hasNear(new Window(GIB, GIB), 32 * GIB));
    Window home = acquire(windows, GIB);
    assertEquals(GIB, home.base());
    int count = 0;
    for (Window window = windows.acquireNear(home, GIB, HOLDER);
        window != null;
        window = windows.acquireNear(home, GIB, HOLDER)) {
      assertTrue(window.end() <= 17 * GIB, window::toString);
      count++;
    }
    assertEquals(15, count);
    assertFalse(windows.hasNear(home, GIB));
    assertTrue(windows.hasNear(home, MIB), "beneath the first gibibyte");
  }

  @Test
  void releasingAWindowTwiceIsRefused() {
    Windows windows = new Windows(4 * GIB);
    Window window = acquire(windows, GIB);
    Window other = acquire(windows, GIB);
    windows.release(window);
    assertThrows(IllegalStateException.class, () -> windows.release(window));
    assertThrows(IllegalStateException.class, () -> windows.release(new Window(0, MIB)));
    windows.release(other);
    assertThrows(IllegalStateException.class, () -> windows.release(window));
  }
}
