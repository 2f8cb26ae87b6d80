package dev.o1struct.recompiler.swf;

/**
 * A character that a button shows.
 *
 * @param states bits: 1 up, 2 over, 4 down, 8 hit test
 */
public record ButtonRecord(
    int states, int characterId, int depth, Matrix matrix, ColorTransform colorTransform) {
  public static final int UP = 1;
  public static final int OVER = 2;
  public static final int DOWN = 4;
  public static final int HIT_TEST = 8;
}
