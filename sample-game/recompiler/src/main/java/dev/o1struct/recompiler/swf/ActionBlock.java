package dev.o1struct.recompiler.swf;

/**
 * A run of AVM1 byte code.
 *
 * @param scriptIndex its number in the order of the file, from 0
 */
public record ActionBlock(int scriptIndex, Bytes bytes, Origin origin) {
  /** What runs the block. */
  public enum Kind {
    /** DoAction: each time its frame is entered. */
    FRAME,
    /** DoInitAction: once, before the frame's other actions. */
    INIT,
    /** A clip event of a placed clip. */
    CLIP_EVENT,
    /** A button's transition or key. */
    BUTTON
  }

  /**
   * Where a block stands.
   *
   * @param timeline 0 for the root's, else the sprite's character id
   * @param frame from 1
   * @param character of INIT the sprite, of CLIP_EVENT the placed character (0 if the tag names
   *     none), of BUTTON the button; else 0
   * @param fileOffset of its first byte in the uncompressed file
   */
  public record Origin(Kind kind, int timeline, int frame, int character, int fileOffset) {
    /** For people: {@code frame 3 of sprite 7}. */
    public String describe() {
      String place =
          "frame " + frame + " of " + (timeline == 0 ? "the root" : "sprite " + timeline);
      return switch (kind) {
        case FRAME -> place;
        case INIT -> "init of sprite " + character + ", " + place;
        case CLIP_EVENT -> "clip event of character " + character + " placed in " + place;
        case BUTTON -> "button " + character + ", " + place;
      };
    }
  }
}
