package dev.o1struct.player.display;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.U32;
import dev.o1struct.annotations.U8;

/**
 * One instance on the display list: a movie clip, or a shape placed by a timeline. All links are
 * intrusive, so that neither playing nor removing allocates: {@code next}/{@code previous} join the
 * children of one parent by rising depth, {@code runNext}/{@code runPrevious} the playing clips of
 * the movie, youngest first.
 */
@Struct
public interface Clip {
  /**
   * The script object of a movie clip, which owns this struct and is owned by the display list; 0
   * for a shape.
   */
  @Ref
  long object();

  void object(long value);

  /** Instance name, one counted reference; 0 for none. */
  @Ref
  long name();

  void name(long value);

  @Ref
  Clip parent();

  void parent(Clip value);

  @Ref
  Clip firstChild();

  void firstChild(Clip value);

  @Ref
  Clip lastChild();

  void lastChild(Clip value);

  @Ref
  Clip next();

  void next(Clip value);

  @Ref
  Clip previous();

  void previous(Clip value);

  @Ref
  Clip runNext();

  void runNext(Clip value);

  @Ref
  Clip runPrevious();

  void runPrevious(Clip value);

  /** The clip set by setMask that masks this one. */
  @Ref
  Clip mask();

  void mask(Clip value);

  /** The clip that this one masks by setMask. */
  @Ref
  Clip masked();

  void masked(Clip value);

  /** The transform to the parent's space. */
  Affine matrix();

  Tint tint();

  Drawing drawing();

  /**
   * Scale, rotation and skew as last set by a script or derived from the matrix; valid with {@link
   * ClipFlags#SCALED}.
   */
  double scaleX();

  void scaleX(double value);

  double scaleY();

  void scaleY(double value);

  /** Degrees, -180…180. */
  double rotation();

  void rotation(double value);

  /** Radians between the y axis and the normal of the x axis. */
  double skew();

  void skew(double value);

  /** A {@link ClipKind}. */
  @U8
  int kind();

  void kind(int value);

  /** Bits of {@link ClipFlags}. */
  @U32
  int flags();

  void flags(int value);

  /**
   * What the library defines under this number is shown; {@link Library#MAIN} and {@link
   * Library#EMPTY} are its own.
   */
  int character();

  void character(int value);

  int depth();

  void depth(int value);

  /** This clip masks its siblings up to this depth; 0 when it is no mask. */
  int clipDepth();

  void clipDepth(int value);

  /** Number of the frame shown, from 1; 0 before the first. */
  int frame();

  void frame(int value);

  /** The parent's frame that placed this clip; 0 when a script made it. */
  int placeFrame();

  void placeFrame(int value);

  /** Index of the clip event handlers in {@link Library#handlers}, plus one; 0 for none. */
  int handlers();

  void handlers(int value);
}
