package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NamePool;

/**
 * Understands how scripts name frames: a number, a label, or either behind the path of a clip and a
 * colon.
 */
final class FrameNames {
  /** No such frame. */
  static final int NONE = 0;

  private static final long MOST_DIGITS = 10;

  private final Stage stage;
  private final ActionMachine machine;
  private final Playhead playhead;

  FrameNames(Stage stage, Playhead playhead) {
    this.stage = stage;
    this.machine = stage.machine();
    this.playhead = playhead;
  }

  /**
   * The clip that a frame is in: the one given, unless there is a path; 0 if the path leads
   * nowhere.
   */
  long clip(long clip, long frame) {
    if (isWhole(frame)) {
      return clip;
    }
    NamePool names = machine.names();
    long text = machine.toText(frame);
    int colon = colon(text);
    if (colon < 0) {
      return clip;
    }
    long path = Value.handle(machine.stringOfName(names.substring(text, 0, colon)));
    long object = machine.resolveTarget(ClipStruct.object(clip), path);
    boolean movie = object != 0 && ClipStruct.kind(stage.clips().of(object)) == ClipKind.MOVIE;
    return movie ? stage.clips().of(object) : 0;
  }

  /**
   * The number of a frame of a clip, from 1, or {@link #NONE}. What is no whole number is taken for
   * a text.
   */
  int number(long clip, long frame) {
    if (isWhole(frame)) {
      return machine.toInt32(frame);
    }
    NamePool names = machine.names();
    long text = machine.toText(frame);
    int from = colon(text) + 1;
    int number = digits(text, from);
    if (number != NONE) {
      return number;
    }
    long label = from == 0 ? text : rest(text, from);
    return playhead.timeline(clip).labelled(names.folded(label));
  }

  private long rest(long text, int from) {
    NamePool names = machine.names();
    return Value.handle(machine.stringOfName(names.substring(text, from, names.length(text))));
  }

  private static boolean isWhole(long frame) {
    return Value.isNumber(frame) && Value.asNumber(frame) % 1 == 0;
  }

  private int colon(long text) {
    NamePool names = machine.names();
    int at = names.length(text) - 1;
    while (at >= 0 && names.charAt(text, at) != ':') {
      at--;
    }
    return at;
  }

  /** The number that a text is from some place on, if it is nothing but digits. */
  private int digits(long text, int from) {
    NamePool names = machine.names();
    long number = 0;
    int length = names.length(text);
    if (from == length || length - from > MOST_DIGITS) {
      return NONE;
    }
    for (int i = from; i < length; i++) {
      int digit = names.charAt(text, i) - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = number * 10 + digit;
    }
    return (int) number;
  }
}
