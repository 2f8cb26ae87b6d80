package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.Tag;

/** What a frame of a timeline does when the playhead reaches it, one tag each. */
sealed interface FrameAction {
  /**
   * Places, moves or replaces a character.
   *
   * @param name the instance name, borrowed from the library; 0 for none
   * @param handlers as {@link Clip#handlers()}
   */
  record Place(Tag.PlaceObject tag, long name, int handlers) implements FrameAction {
    /** True if the tag only changes what stands at its depth. */
    boolean changes() {
      return tag.move() && tag.characterId() == Tag.NO_CHARACTER;
    }

    /** True if the tag puts another character in the place of the one at its depth. */
    boolean replaces() {
      return tag.move() && tag.characterId() != Tag.NO_CHARACTER;
    }
  }

  /** Takes away what stands at a depth. */
  record Remove(int depth) implements FrameAction {}

  /** Makes a script of the frame due. */
  record Run(int script) implements FrameAction {}

  /** Runs a script at once, the first time only. */
  record Initialize(int script) implements FrameAction {}

  /** Sets the color of the stage, 0xAARRGGBB. */
  record Background(int argb) implements FrameAction {}
}
