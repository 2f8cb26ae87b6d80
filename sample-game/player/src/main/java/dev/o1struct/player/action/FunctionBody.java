package dev.o1struct.player.action;

/**
 * What the file says about one function, in the form in which it is emitted.
 *
 * @param body number of the body that {@link Program#run} takes
 * @param name its name; empty for a function expression
 * @param version 1 for DefineFunction, 2 for DefineFunction2
 * @param registerCount registers of a DefineFunction2, 0 to 255
 * @param frameBytes bytes of its register frame: 32 a register
 * @param flags as in DefineFunction2, the first byte of the file in the low bits
 * @param parameters names of the parameters
 * @param parameterRegisters the register of each parameter; 0 for a variable
 */
@SuppressWarnings("ArrayRecordComponent") // emitted tables, never compared
public record FunctionBody(
    int body,
    String name,
    int version,
    int registerCount,
    long frameBytes,
    int flags,
    String[] parameters,
    int[] parameterRegisters) {
  /** Preload {@code this} into a register. */
  public static final int PRELOAD_THIS = 0x01;

  /** There is no variable {@code this}. */
  public static final int SUPPRESS_THIS = 0x02;

  /** Preload {@code arguments} into a register. */
  public static final int PRELOAD_ARGUMENTS = 0x04;

  /** There is no variable {@code arguments}. */
  public static final int SUPPRESS_ARGUMENTS = 0x08;

  /** Preload {@code super} into a register. */
  public static final int PRELOAD_SUPER = 0x10;

  /** There is no variable {@code super}. */
  public static final int SUPPRESS_SUPER = 0x20;

  /** Preload {@code _root} into a register. */
  public static final int PRELOAD_ROOT = 0x40;

  /** Preload {@code _parent} into a register. */
  public static final int PRELOAD_PARENT = 0x80;

  /** Preload {@code _global} into a register. */
  public static final int PRELOAD_GLOBAL = 0x100;

  /** What is preloaded is no variable either. */
  static final int NO_THIS = PRELOAD_THIS | SUPPRESS_THIS;

  static final int NO_ARGUMENTS = PRELOAD_ARGUMENTS | SUPPRESS_ARGUMENTS;

  static final int NO_SUPER = PRELOAD_SUPER | SUPPRESS_SUPER;

  /** Is the flag set? */
  boolean has(int flag) {
    return (flags & flag) != 0;
  }
}
