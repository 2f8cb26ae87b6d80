package dev.o1struct.player.display;

/**
 * An event of keyboard or mouse, packed into a {@code long} so that queueing one allocates nothing:
 * 8 bits of type, then two signed numbers of 28 bits.
 */
public final class InputEvent {
  /** No event. */
  public static final long NONE = 0;

  /** A key went down: Flash key code, character (0 if it makes none). */
  public static final int KEY_DOWN = 1;

  /** A key went up: Flash key code, character. */
  public static final int KEY_UP = 2;

  /** The pointer moved: x, y in twips of the stage. */
  public static final int POINTER_MOVE = 3;

  /** The primary button went down: x, y in twips of the stage. */
  public static final int POINTER_DOWN = 4;

  /** The primary button went up: x, y in twips of the stage. */
  public static final int POINTER_UP = 5;

  /** The wheel turned: lines, positive away from the user. */
  public static final int WHEEL = 6;

  /** The window lost the focus: all keys count as up. */
  public static final int FOCUS_LOST = 7;

  /** The window's inner size changed: width, height in pixels. */
  public static final int RESIZE = 8;

  private static final int BITS = 28;
  private static final long MASK = (1L << BITS) - 1;
  private static final int LIMIT = 1 << (BITS - 1);

  private InputEvent() {}

  /** An event; numbers beyond ±134,217,727 are cut to that. */
  public static long of(int type, int first, int second) {
    return (long) type << (2 * BITS) | (cut(first) & MASK) << BITS | (cut(second) & MASK);
  }

  /** One of the constants. */
  public static int type(long event) {
    return (int) (event >>> (2 * BITS));
  }

  /** The first number. */
  public static int first(long event) {
    return (int) (event << (64 - 2 * BITS) >> (64 - BITS));
  }

  /** The second number. */
  public static int second(long event) {
    return (int) (event << (64 - BITS) >> (64 - BITS));
  }

  private static long cut(int number) {
    return Math.clamp((long) number, -(LIMIT - 1), LIMIT - 1);
  }
}
