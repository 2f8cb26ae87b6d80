package dev.o1struct.recompiler.swf;

import org.jspecify.annotations.Nullable;

/** Reads DefineEditText. */
final class EditTextReader {
  private static final int HAS_FONT = 1 << 8;
  private static final int HAS_MAX_LENGTH = 1 << 9;
  private static final int HAS_COLOR = 1 << 10;
  private static final int HAS_TEXT = 1 << 15;
  private static final int HAS_LAYOUT = 1 << 5;
  private static final int HAS_FONT_CLASS = 1 << 7;
  private static final int BLACK = 0xff00_0000;

  private EditTextReader() {}

  static Tag.DefineEditText read(SwfInput in, int swfVersion) {
    int id = in.u16();
    var bounds = Rectangle.read(in);
    int flags = in.u8() << 8 | in.u8();
    int fontId = (flags & HAS_FONT) != 0 ? in.u16() : Tag.NO_CHARACTER;
    if ((flags & HAS_FONT_CLASS) != 0) {
      in.string(swfVersion);
    }
    int fontHeight = (flags & (HAS_FONT | HAS_FONT_CLASS)) != 0 ? in.u16() : 0;
    int argb = (flags & HAS_COLOR) != 0 ? in.rgba() : BLACK;
    int maxLength = (flags & HAS_MAX_LENGTH) != 0 ? in.u16() : 0;
    var layout = (flags & HAS_LAYOUT) != 0 ? layout(in) : null;
    var variableName = in.string(swfVersion);
    @Nullable String initialText = (flags & HAS_TEXT) != 0 ? in.string(swfVersion) : null;
    return new Tag.DefineEditText(
        id, bounds, flags, fontId, fontHeight, argb, maxLength, layout, variableName, initialText);
  }

  private static Tag.TextLayout layout(SwfInput in) {
    return new Tag.TextLayout(in.u8(), in.u16(), in.u16(), in.u16(), in.s16());
  }
}
