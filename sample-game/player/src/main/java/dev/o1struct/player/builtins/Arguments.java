package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;

/**
 * The arguments of the native that is running, converted as natives want them; nothing allocates.
 */
public final class Arguments {
  private Arguments() {}

  /** The argument as a number; NaN if there is none, in every SWF version. */
  public static double number(ActionMachine m, int argc, int index) {
    return index < argc ? m.toNumber(m.argument(index)) : Double.NaN;
  }

  /** The argument as a 32-bit integer; 0 if there is none. */
  public static int integer(ActionMachine m, int argc, int index) {
    return index < argc ? m.toInt32(m.argument(index)) : 0;
  }

  /** The argument as a 32-bit integer; {@code otherwise} if it is missing or undefined. */
  public static int integer(ActionMachine m, int argc, int index, int otherwise) {
    return isGiven(m, argc, index) ? m.toInt32(m.argument(index)) : otherwise;
  }

  /** Is there an argument, and is it not undefined? */
  public static boolean isGiven(ActionMachine m, int argc, int index) {
    return index < argc && m.argument(index) != Value.UNDEFINED;
  }
}
