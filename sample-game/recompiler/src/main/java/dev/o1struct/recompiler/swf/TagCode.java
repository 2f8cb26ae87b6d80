package dev.o1struct.recompiler.swf;

/** The tag codes that the reader knows, of the SWF specification's appendix B. */
final class TagCode {
  static final int END = 0;
  static final int SHOW_FRAME = 1;
  static final int DEFINE_SHAPE = 2;
  static final int PLACE_OBJECT = 4;
  static final int REMOVE_OBJECT = 5;
  static final int DEFINE_BITS = 6;
  static final int DEFINE_BUTTON = 7;
  static final int SET_BACKGROUND_COLOR = 9;
  static final int DEFINE_FONT = 10;
  static final int DEFINE_TEXT = 11;
  static final int DO_ACTION = 12;
  static final int DEFINE_SOUND = 14;
  static final int DEFINE_BITS_LOSSLESS = 20;
  static final int DEFINE_BITS_JPEG2 = 21;
  static final int DEFINE_SHAPE2 = 22;
  static final int PLACE_OBJECT2 = 26;
  static final int REMOVE_OBJECT2 = 28;
  static final int DEFINE_SHAPE3 = 32;
  static final int DEFINE_TEXT2 = 33;
  static final int DEFINE_BUTTON2 = 34;
  static final int DEFINE_BITS_JPEG3 = 35;
  static final int DEFINE_BITS_LOSSLESS2 = 36;
  static final int DEFINE_EDIT_TEXT = 37;
  static final int DEFINE_SPRITE = 39;
  static final int FRAME_LABEL = 43;
  static final int DEFINE_MORPH_SHAPE = 46;
  static final int DEFINE_FONT2 = 48;
  static final int EXPORT_ASSETS = 56;
  static final int DO_INIT_ACTION = 59;
  static final int DEFINE_VIDEO_STREAM = 60;
  static final int SCRIPT_LIMITS = 65;
  static final int FILE_ATTRIBUTES = 69;
  static final int PLACE_OBJECT3 = 70;
  static final int DEFINE_FONT3 = 75;
  static final int DEFINE_SHAPE4 = 83;
  static final int DEFINE_MORPH_SHAPE2 = 84;
  static final int DEFINE_BINARY_DATA = 87;
  static final int DEFINE_BITS_JPEG4 = 90;
  static final int DEFINE_FONT4 = 91;

  private TagCode() {}
}
