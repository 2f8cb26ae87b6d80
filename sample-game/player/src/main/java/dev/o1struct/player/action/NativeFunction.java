package dev.o1struct.player.action;

/**
 * A function that is written in Java.
 *
 * <p>Ownership: {@code self}, the arguments and the result are values in flight; a native neither
 * retains nor releases them. They stay valid across calls back into script ({@link
 * ActionMachine#call}). A value that a native read out of an object is valid until the next such
 * call; one that must live longer goes through {@link ActionMachine#keep}.
 */
@FunctionalInterface
public interface NativeFunction {
  /**
   * Runs the function. The arguments are {@code machine.argument(0)} to {@code argument(argc - 1)};
   * beyond them every argument is undefined.
   *
   * @param machine the machine that calls
   * @param self the value of {@code this}: for a method of a string, number or boolean the
   *     primitive itself; for a constructor the new object; undefined if there is none
   * @param argc how many arguments were passed
   * @return the result as a value word, {@code Value.UNDEFINED} for none
   */
  long call(ActionMachine machine, long self, int argc);
}
