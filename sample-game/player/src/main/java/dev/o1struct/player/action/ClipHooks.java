package dev.o1struct.player.action;

import dev.o1struct.player.value.Value;

/**
 * What the display tells of its clips. A clip is an object of kind {@code ObjectKind.CLIP} (also
 * buttons and text fields), whose payload belongs to the display. Its own variables are ordinary
 * properties; the machine asks here for all that is not: {@code _x}, children by name, and so on.
 * Handles and values are borrowed on both sides.
 */
public interface ClipHooks {
  /** The root clip of the timeline that the clip is on ({@code _root}, mind {@code _lockroot}). */
  long root(long clip);

  /** The clip around this one, or 0. */
  long parent(long clip);

  /** The clip {@code _level<number>}, or 0. */
  long level(int number);

  /**
   * A property that the display keeps: {@code _x}, {@code _name}, {@code _parent}, {@code _root},
   * {@code _level0}, or a child's instance name.
   *
   * @return its value, or {@link Value#NONE} when the name is none of these
   */
  long property(long clip, long name);

  /** The child with this instance name as a value, or {@link Value#NONE}. */
  long child(long clip, long name);

  /** Stores a property that the display keeps; false when the name is none of these. */
  boolean setProperty(long clip, long name, long value);

  /** Is the clip still on the stage (or never was a clip of the stage's)? */
  boolean isAlive(long clip);

  /**
   * The target path, as {@code _level0.a.b} ({@code trace} and {@code String} show it), a value.
   */
  long targetPath(long clip);

  /** How many children have instance names (for-in lists them after the variables). */
  int childCount(long clip);

  /** Instance name of a child, from 0; 0 if it has none. */
  long childName(long clip, int index);

  /** GetProperty: property number 0 to 21 of the file format. */
  long numberedProperty(long clip, int index);

  /** SetProperty: property number 0 to 21 of the file format. */
  void setNumberedProperty(long clip, int index, long value);
}
