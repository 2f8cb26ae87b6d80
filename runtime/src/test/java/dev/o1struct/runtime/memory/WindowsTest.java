package dev.o1struct.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.o1struct.runtime.errors.AddressSpaceException;
import org.junit.jupiter.api.Test;

/** Cutting an address space up. */
class WindowsTest {
  private static final long GIB = 1L << 30;

  @Test
  void theLowestFreeWindowIsHandedOut() {
    Windows windows = new Windows(4 * GIB);
    Window first = windows.acquire();
    Window second = windows.acquire();
    assertEquals(new Window(0, GIB), first);
    assertEquals(new Window(GIB, GIB), second);
    windows.release(first);
    assertEquals(first, windows.acquire());
    assertEquals(2, windows.inUse());
  }

  @Test
  void whenAllAreInUseTheNextIsRefused() {
    Windows windows = new Windows(2 * GIB);
    windows.acquire();
    windows.acquire();
    assertThrows(AddressSpaceException.class, windows::acquire);
    assertEquals(2, windows.inUse());
  }

  @Test
  void aSmallSpaceIsOneWindowOfAPowerOfTwo() {
    Windows windows = new Windows(700L << 20);
    assertEquals(new Window(0, 512L << 20), windows.acquire());
    assertThrows(AddressSpaceException.class, windows::acquire);
  }

  @Test
  void theEndOfUsedWindowsIsKnown() {
    Windows windows = new Windows(4 * GIB);
    assertEquals(0, windows.endOfUsed());
    Window first = windows.acquire();
    Window second = windows.acquire();
    windows.release(first);
    assertEquals(2 * GIB, windows.endOfUsed());
    windows.release(second);
    assertEquals(0, windows.endOfUsed());
  }

  @Test
  void aWindowNearAnotherIsTheLowestWithinReach() {
    Windows windows = new Windows(64 * GIB);
    Window far = new Window(40 * GIB, GIB);
    assertEquals(new Window(25 * GIB, GIB), windows.acquireNear(far));
    Window low = windows.acquire();
    assertEquals(new Window(0, GIB), low);
    for (int i = 1; i <= 15; i++) {
      assertEquals(new Window(i * GIB, GIB), windows.acquireNear(low));
    }
    assertNull(windows.acquireNear(low), "those that are free are too far");
  }

  @Test
  void releasingAWindowTwiceIsRefused() {
    Windows windows = new Windows(4 * GIB);
    Window window = windows.acquire();
    windows.release(window);
    assertThrows(IllegalStateException.class, () -> windows.release(window));
  }

  @Test
  void aDroppedWindowIsTheLastToBeHandedOut() {
    Windows windows = new Windows(3 * GIB);
    Window first = windows.acquire();
    windows.releaseDropped(first);
    assertEquals(0, windows.inUse());
    assertEquals(0, windows.endOfUsed());
    assertThrows(IllegalStateException.class, () -> windows.release(first));
    assertEquals(new Window(GIB, GIB), windows.acquire());
    assertEquals(new Window(2 * GIB, GIB), windows.acquire());
    assertEquals(first, windows.acquire());
    assertThrows(AddressSpaceException.class, windows::acquire);
    windows.release(first);
    assertEquals(first, windows.acquire());
  }

  @Test
  void aDroppedWindowNearAnotherIsTheLastToBeHandedOut() {
    Windows windows = new Windows(3 * GIB);
    Window home = windows.acquire();
    Window dropped = windows.acquire();
    windows.releaseDropped(dropped);
    assertEquals(new Window(2 * GIB, GIB), windows.acquireNear(home));
    assertEquals(dropped, windows.acquireNear(home));
    assertNull(windows.acquireNear(home));
  }
}
