package dev.o1struct.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cutting an address space up. */
class WindowsTest {
  private static final long MIB = 1L << 20;
  private static final long GIB = 1L << 30;
  private static final WindowHolder HOLDER = new WindowHolder(7, "main", GIB);

  private static Window acquire(Windows windows, long bytes) {
    Window window = windows.acquire(bytes, HOLDER);
    assertNotNull(window);
    return window;
  }

  @Test
  void nothingLiesInTheFirstMebibyte() {
    Windows windows = new Windows(4 * MIB);
    assertEquals(new Window(MIB, MIB), windows.acquire(MIB, HOLDER));
    assertEquals(new Window(2 * MIB, 2 * MIB), windows.acquire(2 * MIB, HOLDER));
    assertNull(windows.acquire(MIB, HOLDER));
    assertEquals(2, windows.inUse());
  }

  @Test
  void windowsAreAlignedToTheirSizeTheLowestFirst() {
    Windows windows = new Windows(4 * GIB);
    Window first = acquire(windows, GIB);
    Window second = acquire(windows, GIB);
    assertEquals(new Window(GIB, GIB), first);
    assertEquals(new Window(2 * GIB, GIB), second);
    windows.release(first);
    assertEquals(first, acquire(windows, GIB));
  }

  @Test
  void smallWindowsDoNotBreakUpLargeRanges() {
    Windows windows = new Windows(4 * GIB);
    for (int i = 0; i < 1000; i++) {
      assertTrue(acquire(windows, MIB).end() <= GIB, "the first GiB cannot be one window");
    }
    assertEquals(2 * GIB, windows.largestFree());
  }

  @Test
  void whatIsNotAPowerOfTwoIsUsedToTheEnd() {
    Windows windows = new Windows(700 * MIB);
    assertEquals(256 * MIB, windows.largest());
    long sum = 0;
    for (Window window = windows.acquire(MIB, HOLDER); window != null; ) {
      sum += window.bytes();
      window = windows.acquire(MIB, HOLDER);
    }
    assertEquals(699 * MIB, sum);
  }

  @Test
  void aSpaceCanHaveWindowsOf16GibibytesAtMost() {
    assertEquals(Window.MOST_BYTES, new Windows(1L << 40).largest());
    assertEquals(16 * GIB, Window.MOST_BYTES);
  }

  @Test
  void whatCompressedReferencesReachGoesFirst() {
    Windows windows = new Windows(128 * GIB);
    List<Window> all = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      all.add(acquire(windows, GIB));
    }
    assertTrue(all.stream().allMatch(window -> window.end() <= 32 * GIB), all::toString);
    assertTrue(acquire(windows, GIB).base() >= 32 * GIB);
  }

  @Test
  void theEndOfUsedWindowsIsKnown() {
    Windows windows = new Windows(4 * GIB);
    assertEquals(0, windows.endOfUsed());
    Window first = acquire(windows, GIB);
    Window second = acquire(windows, GIB);
    windows.release(first);
    assertEquals(3 * GIB, windows.endOfUsed());
    windows.release(second);
    assertEquals(0, windows.endOfUsed());
  }

  @Test
  void aWindowNearAnotherIsWithinReachOfIt() {
    Windows windows = new Windows(128 * GIB);
    Window far = new Window(64 * GIB, GIB);
    Window near = windows.acquireNear(far, GIB, HOLDER);
    assertNotNull(near);
    assertTrue(near.base() >= 48 * GIB && near.end() <= 80 * GIB, near::toString);
    assertTrue(windows.hasNear(far, 8 * GIB));
    for (Window next = near; next != null; next = windows.acquireNear(far, GIB, HOLDER)) {
      assertTrue(next.base() >= 48 * GIB && next.end() <= 80 * GIB, next::toString);
    }
    assertEquals(32, windows.inUse(), "16 GiB on either side");
  }

  @Test
  void nearAnotherToWhatCompressedReferencesReachGoesFirst() {
    Windows windows = new Windows(128 * GIB);
    for (int i = 0; i < 31; i++) {
      acquire(windows, GIB);
    }
    acquire(windows, MIB);
    Window above = acquire(windows, MIB);
    Window home = new Window(20 * GIB, GIB);
    windows.release(new Window(25 * GIB, GIB));
    Window near = windows.acquireNear(home, MIB, HOLDER);
    assertNotNull(near);
    assertTrue(near.end() <= 32 * GIB, () -> near + " though another above is as large: " + above);
  }

  @Test
  void releasingAWindowTwiceIsRefused() {
    Windows windows = new Windows(4 * GIB);
    Window window = acquire(windows, GIB);
    windows.release(window);
    assertThrows(IllegalStateException.class, () -> windows.release(window));
    Window small = acquire(windows, MIB);
    assertThrows(
        IllegalStateException.class,
        () -> windows.release(new Window(small.base() + MIB, MIB)),
        "its neighbour");
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void whateverIsTakenAndReleasedWindowsAreApartAndJoinAgain(long usual) {
    long seed = Seed.or(usual);
    SplittableRandom random = new SplittableRandom(seed);
    long bytes = random.nextLong(64, 64 << 10) * MIB;
    Windows windows = new Windows(bytes);
    long largest = windows.largestFree();
    List<Window> held = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      if (random.nextInt(100) < (i / 2_000 % 2 == 0 ? 65 : 35)) {
        take(windows, held, MIB << random.nextInt(12), bytes, seed);
      } else if (!held.isEmpty()) {
        windows.release(held.remove(random.nextInt(held.size())));
      }
      assertEquals(held.size(), windows.inUse(), () -> "seed=" + seed);
    }
    long end = held.stream().mapToLong(Window::end).max().orElse(0);
    assertEquals(end, windows.endOfUsed(), () -> "seed=" + seed);
    assertEquals(held.size(), windows.leases().size());
    held.forEach(windows::release);
    assertEquals(largest, windows.largestFree(), () -> "seed=" + seed);
    assertEquals(0, windows.endOfUsed());
  }

  /** A window is refused only where no range is free that is as large and aligned. */
  private static void take(Windows windows, List<Window> held, long size, long space, long seed) {
    boolean expected = size <= windows.largestFree();
    @Nullable Window window = windows.acquire(size, HOLDER);
    assertEquals(expected, window != null, () -> "size=" + size + " seed=" + seed);
    if (window != null) {
      assertTrue(
          window.base() % size == 0 && window.base() >= MIB && window.end() <= space,
          () -> window + " seed=" + seed);
      assertTrue(
          held.stream().noneMatch(o -> o.base() < window.end() && window.base() < o.end()),
          () -> window + " seed=" + seed);
      held.add(window);
    }
  }

  @Test
  void whatWasDroppedIsHandedOutWhenNothingElseIsFree() {
    Windows windows = new Windows(4 * GIB);
    Window first = acquire(windows, GIB);
    Window second = acquire(windows, GIB);
    windows.releaseDropped(first);
    assertEquals(1, windows.inUse());
    assertEquals(second.end(), windows.endOfUsed());
    assertThrows(IllegalStateException.class, () -> windows.release(first));
    assertThrows(IllegalStateException.class, () -> windows.releaseDropped(first));
    Window third = acquire(windows, GIB);
    assertEquals(new Window(3 * GIB, GIB), third, "another is free");
    assertEquals(first, windows.acquireNear(third, GIB, HOLDER), "none is left");
    assertNull(windows.acquire(GIB, HOLDER));
    windows.release(first);
    assertEquals(2, windows.inUse());
  }

  @Test
  void theOneThatWasDroppedFirstComesBackFirst() {
    Windows windows = new Windows(4 * GIB);
    Window first = acquire(windows, GIB);
    Window second = acquire(windows, GIB);
    acquire(windows, GIB);
    windows.releaseDropped(second);
    windows.releaseDropped(first);
    assertTrue(windows.largestFree() < GIB, "they are not free yet");
    assertEquals(second, acquire(windows, GIB));
    assertEquals(first, acquire(windows, GIB));
  }
}
