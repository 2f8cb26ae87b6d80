package dev.o1struct.recompiler.swf;

/** The bits of a clip action's events, as the file has them in little-endian order. */
public final class ClipEvent {
  public static final int LOAD = 1;
  public static final int ENTER_FRAME = 1 << 1;
  public static final int UNLOAD = 1 << 2;
  public static final int MOUSE_MOVE = 1 << 3;
  public static final int MOUSE_DOWN = 1 << 4;
  public static final int MOUSE_UP = 1 << 5;
  public static final int KEY_DOWN = 1 << 6;
  public static final int KEY_UP = 1 << 7;
  public static final int DATA = 1 << 8;
  public static final int INITIALIZE = 1 << 9;
  public static final int PRESS = 1 << 10;
  public static final int RELEASE = 1 << 11;
  public static final int RELEASE_OUTSIDE = 1 << 12;
  public static final int ROLL_OVER = 1 << 13;
  public static final int ROLL_OUT = 1 << 14;
  public static final int DRAG_OVER = 1 << 15;
  public static final int DRAG_OUT = 1 << 16;
  public static final int KEY_PRESS = 1 << 17;
  public static final int CONSTRUCT = 1 << 18;

  private ClipEvent() {}
}
