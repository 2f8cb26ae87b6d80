package dev.o1struct.player.action;

public final class Completion {
  public static final int NORMAL = -1;
  public static final int RETURN = -2;

  private Completion() {}
}
