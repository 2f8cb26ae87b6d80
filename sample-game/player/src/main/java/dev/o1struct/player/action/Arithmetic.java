package dev.o1struct.player.action;

import dev.o1struct.player.object.References;
import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.NamePool;

/** Numbers: see {@link OperandActions} for the actions. The right operand is converted first. */
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
    double right = conversions.toNumber(stack.peek(0));
    result(conversions.toNumber(stack.peek(1)) + right);
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
    long rightPrimitive = conversions.toPrimitive(right);
    if (Value.isObject(left)) references.keep(rightPrimitive);
    long leftPrimitive = conversions.toPrimitive(left);
    if (Value.isString(leftPrimitive) || Value.isString(rightPrimitive)) {
      stack.replace(2, concat(leftPrimitive, rightPrimitive));
    } else {
      result(
          conversions.primitiveToNumber(leftPrimitive)
              + conversions.primitiveToNumber(rightPrimitive));
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
    double right = conversions.toNumber(stack.peek(0));
    result(conversions.toNumber(stack.peek(1)) - right);
  }

  void multiply() {
    double right = conversions.toNumber(stack.peek(0));
    result(conversions.toNumber(stack.peek(1)) * right);
  }

  void divide() {
    double right = conversions.toNumber(stack.peek(0));
    double left = conversions.toNumber(stack.peek(1));
    if (right == 0 && version.number() < 5) {
      long error = references.autoreleasedName(names.intern("#ERROR#"));
      stack.replace(2, Value.string(error));
    } else {
      result(left / right);
    }
  }

  void modulo() {
    double right = conversions.toNumber(stack.peek(0));
    result(conversions.toNumber(stack.peek(1)) % right);
  }

  void increment() {
    stack.replace(1, Value.number(conversions.toNumber(stack.peek(0)) + 1));
  }

  void decrement() {
    stack.replace(1, Value.number(conversions.toNumber(stack.peek(0)) - 1));
  }

  void bitAnd() {
    int right = conversions.toInt32(stack.peek(0));
    result(conversions.toInt32(stack.peek(1)) & right);
  }

  void bitOr() {
    int right = conversions.toInt32(stack.peek(0));
    result(conversions.toInt32(stack.peek(1)) | right);
  }

  void bitXor() {
    int right = conversions.toInt32(stack.peek(0));
    result(conversions.toInt32(stack.peek(1)) ^ right);
  }

  void bitLShift() {
    int count = conversions.toInt32(stack.peek(0));
    result(conversions.toInt32(stack.peek(1)) << count);
  }

  void bitRShift() {
    int count = conversions.toInt32(stack.peek(0));
    result(conversions.toInt32(stack.peek(1)) >> count);
  }

  void bitURShift() {
    int count = conversions.toInt32(stack.peek(0));
    int shifted = conversions.toInt32(stack.peek(1)) >>> count;
    // Below version 8 Flash reads the unsigned result as a signed number.
    result(version.number() < 8 ? shifted : Integer.toUnsignedLong(shifted));
  }

  void toInteger() {
    stack.replace(1, Value.number(conversions.toInt32(stack.peek(0))));
  }

  void toNumber() {
    stack.replace(1, Value.number(conversions.toNumber(stack.peek(0))));
  }
}
