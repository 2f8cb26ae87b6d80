package dev.o1struct.recompiler.swf;

/** Which timeline is being read, and which of its frames. */
final class Timeline {
  private final int spriteId;
  private int frame = 1;
  private boolean ended;

  Timeline(int spriteId) {
    this.spriteId = spriteId;
  }

  /** 0 for the root. */
  int spriteId() {
    return spriteId;
  }

  /** From 1. */
  int frame() {
    return frame;
  }

  void showFrame() {
    frame++;
  }

  /** Whether its End tag has been read. */
  boolean isEnded() {
    return ended;
  }

  void end() {
    ended = true;
  }
}
