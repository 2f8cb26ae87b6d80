package dev.o1struct.player.action;

/**
 * The actions that control timelines and the player. Clips are handles of objects of kind {@code
 * CLIP}, 0 where no target was found; names and values are borrowed. Frame numbers count from 0.
 */
public interface TimelineHooks {
  /** NextFrame (0x04). */
  void nextFrame(long clip);

  /** PreviousFrame (0x05). */
  void previousFrame(long clip);

  /** Play (0x06). */
  void play(long clip);

  /** Stop (0x07). */
  void stop(long clip);

  /** ToggleQuality (0x08). */
  void toggleQuality();

  /** StopSounds (0x09). */
  void stopSounds();

  /** GotoFrame (0x81): stops at the frame. */
  void gotoFrame(long clip, int frame);

  /** GotoLabel (0x8C): stops at the frame with the label. */
  void gotoLabel(long clip, long label);

  /**
   * GotoFrame2 (0x9F).
   *
   * @param frame a number (counted from 1), a label or a path with either, as the script gave it
   * @param bias frames to add
   * @param play go on playing from there
   */
  void gotoFrame2(long clip, long frame, int bias, boolean play);

  /** WaitForFrame (0x8A, 0x8D): is the frame loaded? The value is a number from 1 or a label. */
  boolean isFrameLoaded(long clip, long frame);

  /** Call (0x9E): runs the actions of a frame at once; the value is a number from 1 or a label. */
  void callFrame(long clip, long frame);

  /** GetURL (0x83). */
  void getUrl(long clip, long url, long window);

  /**
   * GetURL2 (0x9A).
   *
   * @param url where to, a value
   * @param target window, level or clip, a value
   * @param flags as in the file: method in bits 0-1, load target 0x40, load variables 0x80
   */
  void getUrl2(long clip, long url, long target, int flags);

  /** CloneSprite (0x24): the depth is the file's, 16384 more than the script's. */
  void cloneSprite(long source, long name, int depth);

  /** RemoveSprite (0x25). */
  void removeSprite(long clip);

  /** StartDrag (0x27); the limits count only when {@code constrained}. */
  void startDrag(
      long clip,
      boolean lockCentre,
      boolean constrained,
      double left,
      double top,
      double right,
      double bottom);

  /** EndDrag (0x28). */
  void endDrag();
}
