package dev.o1struct.recompiler.swf;

/**
 * What a button does on some transitions of the mouse, or on a key.
 *
 * @param conditions bits of this record's constants
 * @param keyCode 0 none, 1…19 special keys, 32…126 ASCII
 */
public record ButtonAction(int conditions, int keyCode, ActionBlock actions) {
  public static final int IDLE_TO_OVER_UP = 1;
  public static final int OVER_UP_TO_IDLE = 1 << 1;
  public static final int OVER_UP_TO_OVER_DOWN = 1 << 2;
  public static final int OVER_DOWN_TO_OVER_UP = 1 << 3;
  public static final int OVER_DOWN_TO_OUT_DOWN = 1 << 4;
  public static final int OUT_DOWN_TO_OVER_DOWN = 1 << 5;
  public static final int OUT_DOWN_TO_IDLE = 1 << 6;
  public static final int IDLE_TO_OVER_DOWN = 1 << 7;
  public static final int OVER_DOWN_TO_IDLE = 1 << 8;
}
