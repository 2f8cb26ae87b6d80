package dev.o1struct.player.action;

/** Timelines that do not move. */
final class NoTimeline implements TimelineHooks {
  @Override
  public void nextFrame(long clip) {}

  @Override
  public void previousFrame(long clip) {}

  @Override
  public void play(long clip) {}

  @Override
  public void stop(long clip) {}

  @Override
  public void toggleQuality() {}

  @Override
  public void stopSounds() {}

  @Override
  public void gotoFrame(long clip, int frame) {}

  @Override
  public void gotoLabel(long clip, long label) {}

  @Override
  public void gotoFrame2(long clip, long frame, int bias, boolean play) {}

  @Override
  public boolean isFrameLoaded(long clip, long frame) {
    return true;
  }

  @Override
  public void callFrame(long clip, long frame) {}

  @Override
  public void getUrl(long clip, long url, long window) {}

  @Override
  public void getUrl2(long clip, long url, long target, int flags) {}

  @Override
  public void cloneSprite(long source, long name, int depth) {}

  @Override
  public void removeSprite(long clip) {}

  @Override
  public void startDrag(
      long clip,
      boolean lockCentre,
      boolean constrained,
      double left,
      double top,
      double right,
      double bottom) {}

  @Override
  public void endDrag() {}
}
