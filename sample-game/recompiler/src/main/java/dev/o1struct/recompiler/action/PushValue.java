package dev.o1struct.recompiler.action;

/** One value of a Push action. */
public sealed interface PushValue {
  /** A string. */
  record Text(String text) implements PushValue {}

  /** A float, double or integer. */
  record Numeric(double value) implements PushValue {}

  /** A boolean. */
  record Bool(boolean value) implements PushValue {}

  /** null. */
  record Null() implements PushValue {}

  /** undefined. */
  record Undefined() implements PushValue {}

  /** What a register holds. */
  record Register(int number) implements PushValue {}

  /** An entry of the constant pool in force. */
  record Constant(int index) implements PushValue {}
}
