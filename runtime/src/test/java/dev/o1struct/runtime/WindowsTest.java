package dev.o1struct.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
  void releasingAWindowTwiceIsRefused() {
    Windows windows = new Windows(4 * GIB);
    Window window = windows.acquire();
    windows.release(window);
    assertThrows(IllegalStateException.class, () -> windows.release(window));
  }
}
