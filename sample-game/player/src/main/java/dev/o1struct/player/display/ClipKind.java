package dev.o1struct.player.display;

/** Kinds of {@link Clip}, the values of its {@code kind} field. */
public final class ClipKind {
  /** A movie clip: has a timeline, children, a drawing and a script object. */
  public static final int MOVIE = 0;

  /** A shape of the library, drawn as it is. */
  public static final int SHAPE = 1;

  /** A button: its children are those of the state shown. */
  public static final int BUTTON = 2;

  private ClipKind() {}
}
