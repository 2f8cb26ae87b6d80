package dev.o1struct.player.display;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.U32;

/**
 * What a script drew into a clip: a growable block of {@link DrawCommand}s, and the pen. All zero
 * is an empty drawing. The bounds are those of the points drawn (lines widened by half their
 * thickness), in twips; they mean nothing while {@code bounded} is false.
 */
@Struct
public interface Drawing {
  @Ref
  long commands();

  void commands(long value);

  /** Commands in use. */
  @U32
  int count();

  void count(int value);

  /** Commands that the block has room for. */
  @U32
  int capacity();

  void capacity(int value);

  int penX();

  void penX(int value);

  int penY();

  void penY(int value);

  /** Where the current outline of the open fill began. */
  int startX();

  void startX(int value);

  int startY();

  void startY(int value);

  /** Thickness of the current line in twips; 0 while {@code lining} is false. */
  int thickness();

  void thickness(int value);

  boolean filling();

  void filling(boolean value);

  boolean lining();

  void lining(boolean value);

  boolean bounded();

  void bounded(boolean value);

  int minX();

  void minX(int value);

  int minY();

  void minY(int value);

  int maxX();

  void maxX(int value);

  int maxY();

  void maxY(int value);
}
