package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;

/** The receiver and arguments of natives that work on clips. */
final class ClipArguments {
  private final Clips clips;
  private final ActionMachine machine;

  ClipArguments(Stage stage) {
    clips = stage.clips();
    machine = stage.machine();
  }

  /** The movie clip that a value is, 0 if it is none or has left the stage. */
  long movie(long value) {
    long clip = clip(value);
    return clip != 0 && ClipStruct.kind(clip) == ClipKind.MOVIE ? clip : 0;
  }

  /** The movie clip or button that a value is, 0 if it is none or has left the stage. */
  long clip(long value) {
    long object = Value.objectOrNull(value);
    if (object == 0 || !clips.isClip(object)) {
      return 0;
    }
    long clip = clips.of(object);
    return clip == 0 || ClipFlags.has(clip, ClipFlags.REMOVED) ? 0 : clip;
  }

  /** The movie clip that an argument is or names by a path seen from another; 0 for none. */
  long movieOrPath(long from, long value) {
    if (Value.isObject(value) || Value.isNothing(value)) {
      return movie(value);
    }
    long found = machine.resolveTarget(ClipStruct.object(from), machine.toText(value));
    return found == 0 ? 0 : movie(Value.object(found));
  }

  /** A clip as a value, undefined for 0. */
  static long value(long clip) {
    return clip == 0 ? Value.UNDEFINED : Value.object(ClipStruct.object(clip));
  }

  /** An argument as twips; what is no number is 0. */
  int twips(int index) {
    return Twips.of(machine.toNumber(machine.argument(index)));
  }

  /** An argument as a depth of the display list, where a script's depth 0 is not the lowest. */
  int depth(int index) {
    return machine.toInt32(machine.argument(index)) + DisplayList.SCRIPT_DEPTH_BIAS;
  }

  /** An argument as a text. */
  long text(int index) {
    return machine.toText(machine.argument(index));
  }

  /** An argument as a number; {@code otherwise} if it is missing, undefined or not a number. */
  double number(int index, double otherwise) {
    long value = machine.argument(index);
    double number = value == Value.UNDEFINED ? otherwise : machine.toNumber(value);
    return Double.isNaN(number) ? otherwise : number;
  }
}
