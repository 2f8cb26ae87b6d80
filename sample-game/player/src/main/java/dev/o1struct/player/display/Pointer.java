package dev.o1struct.player.display;

/**
 * The mouse: where it is on the stage, in twips, whether its button is down, and whether the cursor
 * shows.
 */
public final class Pointer {
  private int x;
  private int y;
  private boolean down;
  private boolean cursorHidden;

  /** Makes a mouse at the stage's origin with its button up. */
  public Pointer() {}

  /** Moves it. */
  public void moveTo(int x, int y) {
    this.x = x;
    this.y = y;
  }

  /** Presses or releases the button. */
  public void press(boolean down) {
    this.down = down;
  }

  /** Place on the stage in twips. */
  public int x() {
    return x;
  }

  /** Place on the stage in twips. */
  public int y() {
    return y;
  }

  /** True while the button is held. */
  public boolean isDown() {
    return down;
  }

  /** True after Mouse.hide. */
  public boolean isCursorHidden() {
    return cursorHidden;
  }

  /** Hides or shows the cursor; returns whether it was hidden. */
  public boolean hideCursor(boolean hidden) {
    boolean was = cursorHidden;
    cursorHidden = hidden;
    return was;
  }
}
