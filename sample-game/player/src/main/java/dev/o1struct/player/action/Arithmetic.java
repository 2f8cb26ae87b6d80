package dev.o1struct.player.action;

import dev.o1struct.player.object.References;
import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NamePool;

/** Numbers: see {@link OperandActions} for the actions. The left operand is converted first. */
final class Arithmetic {
  private final OperandStack stack;
  private final Conversions conversions;
  private final References references;
  private final NamePool names;
  private final SwfVersion version;

  Arithmetic(
      OperandStack stack,
      Conversions conversions,
      References references,
      NamePool names,
      SwfVersion version) {
    this.stack = stack;
    this.conversions = conversions;
    this.references = references;
    this.names = names;
    this.version = version;
  }

  private void result(double number) {
    stack.replace(2, Value.number(number));
  }

  void add() {
    double left = conversions.toNumber(stack.peek(1));
    result(left + conversions.toNumber(stack.peek(0)));
  }

  void add2() {
    long right = stack.peek(0);
    long left = stack.peek(1);
    if (Value.isNumber(left) && Value.isNumber(right)) {
      result(Value.asNumber(left) + Value.asNumber(right));
    } else {
      addValues(left, right);
    }
  }

  private void addValues(long left, long right) {
    // Unlike the other operators this one asks the right operand first.
    long rightPrimitive = conversions.toPrimitive(right);
    if (Value.isObject(left)) references.keep(rightPrimitive);
    long leftPrimitive = conversions.toPrimitive(left);
    if (Value.isString(leftPrimitive) || Value.isString(rightPrimitive)) {
      stack.replace(2, concat(leftPrimitive, rightPrimitive));
    } else {
      // An object whose valueOf gave an object is asked once more.
      double number = conversions.toNumber(leftPrimitive);
      result(number + conversions.toNumber(rightPrimitive));
    }
  }

  /** The texts of two values, one after the other. */
  long concat(long left, long right) {
    long rightText = conversions.toText(right);
    // The text of the right one is at rest nowhere while the left one's toString runs.
    if (Value.isObject(left)) references.keep(Value.string(rightText));
    long leftText = conversions.toText(left);
    return Value.string(references.autoreleasedName(names.concat(leftText, rightText)));
  }

  void subtract() {
    double left = conversions.toNumber(stack.peek(1));
    result(left - conversions.toNumber(stack.peek(0)));
  }

  void multiply() {
    double left = conversions.toNumber(stack.peek(1));
    result(left * conversions.toNumber(stack.peek(0)));
  }

  void divide() {
    double left = conversions.toNumber(stack.peek(1));
    double right = conversions.toNumber(stack.peek(0));
    if (right == 0 && version.number() < 5) {
      long error = references.autoreleasedName(names.intern("#ERROR#"));
      stack.replace(2, Value.string(error));
    } else {
      result(left / right);
    }
  }

  void modulo() {
    double left = conversions.toNumber(stack.peek(1));
    result(left % conversions.toNumber(stack.peek(0)));
  }

  void increment() {
    stack.replace(1, Value.number(conversions.toNumber(stack.peek(0)) + 1));
  }

  void decrement() {
    stack.replace(1, Value.number(conversions.toNumber(stack.peek(0)) - 1));
  }

  void bitAnd() {
    int left = conversions.toInt32(stack.peek(1));
    result(left & conversions.toInt32(stack.peek(0)));
  }

  void bitOr() {
    int left = conversions.toInt32(stack.peek(1));
    result(left | conversions.toInt32(stack.peek(0)));
  }

  void bitXor() {
    int left = conversions.toInt32(stack.peek(1));
    result(left ^ conversions.toInt32(stack.peek(0)));
  }

  void bitLShift() {
    int bits = conversions.toInt32(stack.peek(1));
    result(bits << conversions.toInt32(stack.peek(0)));
  }

  void bitRShift() {
    int bits = conversions.toInt32(stack.peek(1));
    result(bits >> conversions.toInt32(stack.peek(0)));
  }

  void bitURShift() {
    int bits = conversions.toInt32(stack.peek(1));
    int shifted = bits >>> conversions.toInt32(stack.peek(0));
    // Below version 9 Flash reads the unsigned result as a signed number.
    result(version.number() < 9 ? shifted : (double) Integer.toUnsignedLong(shifted));
  }

  void toInteger() {
    stack.replace(1, Value.number(conversions.toInt32(stack.peek(0))));
  }

  void toNumber() {
    stack.replace(1, Value.number(conversions.toNumber(stack.peek(0))));
  }
}
