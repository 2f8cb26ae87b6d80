package dev.o1struct.recompiler.swf;

/**
 * Channel by channel: {@code c' = clamp(c · multiplier / 256 + addend)}.
 *
 * @param redMultiplier 8.8 fixed point, 256 is one; likewise the other multipliers
 * @param redAddend −32,768…32,767; likewise the other addends
 */
public record ColorTransform(
    int redMultiplier,
    int greenMultiplier,
    int blueMultiplier,
    int alphaMultiplier,
    int redAddend,
    int greenAddend,
    int blueAddend,
    int alphaAddend) {
  /** Changes nothing. */
  public static final ColorTransform IDENTITY = new ColorTransform(256, 256, 256, 256, 0, 0, 0, 0);

  static ColorTransform read(SwfInput in, boolean withAlpha) {
    in.align();
    boolean adds = in.flag();
    boolean multiplies = in.flag();
    int width = in.bits(4);
    int[] factors = channels(in, multiplies, width, withAlpha, 256);
    int[] addends = channels(in, adds, width, withAlpha, 0);
    in.align();
    return new ColorTransform(
        factors[0],
        factors[1],
        factors[2],
        factors[3],
        addends[0],
        addends[1],
        addends[2],
        addends[3]);
  }

  private static int[] channels(
      SwfInput in, boolean present, int width, boolean withAlpha, int neutral) {
    int[] channels = {neutral, neutral, neutral, neutral};
    for (int i = 0; present && i < (withAlpha ? 4 : 3); i++) {
      channels[i] = in.signedBits(width);
    }
    return channels;
  }
}
