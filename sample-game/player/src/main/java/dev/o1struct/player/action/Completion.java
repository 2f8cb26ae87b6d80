package dev.o1struct.player.action;

/** How a body, or a region of it, ended. From 0 on: the number of the block to go on with. */
public final class Completion {
  /** It ran to its end. */
  public static final int NORMAL = -1;

  /** It returned; the value is in the machine. */
  public static final int RETURN = -2;

  private Completion() {}
}
