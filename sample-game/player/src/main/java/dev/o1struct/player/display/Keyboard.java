package dev.o1struct.player.display;

import java.util.Arrays;

/**
 * Which keys are down, and the last one pressed or released: what class Key reads. Key codes are
 * Flash's, 0…255.
 */
public final class Keyboard {
  private static final int CODES = 256;

  /** Key codes whose state toggles with each press. */
  private static final int CAPS_LOCK = 20;

  private static final int NUM_LOCK = 144;
  private static final int SCROLL_LOCK = 145;

  private final boolean[] down = new boolean[CODES];
  private final boolean[] toggled = new boolean[CODES];
  private int lastCode;
  private int lastCharacter;

  /** Makes a keyboard with all keys up. */
  public Keyboard() {}

  /**
   * Presses a key.
   *
   * @param character what it types, 0 for nothing
   */
  public void press(int code, int character) {
    remember(code, character);
    if (code >= 0 && code < CODES) {
      if (!down[code] && (code == CAPS_LOCK || code == NUM_LOCK || code == SCROLL_LOCK)) {
        toggled[code] = !toggled[code];
      }
      down[code] = true;
    }
  }

  /** Releases a key. */
  public void release(int code, int character) {
    remember(code, character);
    if (code >= 0 && code < CODES) {
      down[code] = false;
    }
  }

  /** All keys up, as when the window loses the focus. */
  public void releaseAll() {
    Arrays.fill(down, false);
  }

  /** True while the key is held. */
  public boolean isDown(int code) {
    return code >= 0 && code < CODES && down[code];
  }

  /** True if a lock key is on. */
  public boolean isToggled(int code) {
    return code >= 0 && code < CODES && toggled[code];
  }

  /** Code of the key pressed or released last, 0 at first. */
  public int lastCode() {
    return lastCode;
  }

  /** Character of the key pressed or released last, 0 for none. */
  public int lastCharacter() {
    return lastCharacter;
  }

  private void remember(int code, int character) {
    lastCode = code;
    lastCharacter = character;
  }
}
