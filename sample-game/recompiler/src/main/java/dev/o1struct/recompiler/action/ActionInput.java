package dev.o1struct.recompiler.action;

import dev.o1struct.recompiler.swf.SwfText;

/**
 * Reads the operands of one action; beyond their end there are zeros, and a mark that it happened.
 */
final class ActionInput {
  private final byte[] code;
  private final int end;
  private final int swfVersion;
  private int position;
  private boolean overrun;

  ActionInput(byte[] code, int start, int end, int swfVersion) {
    this.code = code;
    this.position = start;
    this.end = end;
    this.swfVersion = swfVersion;
  }

  boolean hasMore() {
    return position < end;
  }

  /** Whether more was read than there is. */
  boolean overrun() {
    return overrun;
  }

  int u8() {
    if (position >= end) {
      overrun = true;
      return 0;
    }
    return code[position++] & 0xff;
  }

  int u16() {
    return u8() | u8() << 8;
  }

  int s16() {
    return (short) u16();
  }

  int s32() {
    return u16() | u16() << 16;
  }

  float f32() {
    return Float.intBitsToFloat(s32());
  }

  /** The upper half comes first, each half little-endian. */
  double f64() {
    long high = s32();
    return Double.longBitsToDouble(high << 32 | (s32() & 0xffff_ffffL));
  }

  String string() {
    int from = position;
    while (position < end && code[position] != 0) {
      position++;
    }
    int to = position;
    if (position < end) {
      position++;
    } else {
      overrun = true;
    }
    return SwfText.decode(code, from, to, swfVersion);
  }
}
