package dev.o1struct.player.action;

/**
 * The actions that work on the operand stack alone: one method an opcode, named as in the SWF file
 * format specification (chapter "Actions"), its code in brackets. "Pops b, then a" means that b was
 * on top. Operands stay on the stack until the result is known, so that they outlive conversions
 * that run script.
 */
public abstract sealed class OperandActions permits ScriptActions {
  final OperandStack stack;
  final Arithmetic arithmetic;
  final Comparison comparison;
  final TextActions text;
  final Conversions conversions;

  OperandActions(
      OperandStack stack,
      Arithmetic arithmetic,
      Comparison comparison,
      TextActions text,
      Conversions conversions) {
    this.stack = stack;
    this.arithmetic = arithmetic;
    this.comparison = comparison;
    this.text = text;
    this.conversions = conversions;
  }

  // ---- arithmetic

  /** ActionAdd (0x0A): pops b, then a; pushes the sum of both as numbers. */
  public final void add() {
    arithmetic.add();
  }

  /** ActionAdd2 (0x47): pops b, then a; joins them if either is a string, else adds (ECMA 11.6). */
  public final void add2() {
    arithmetic.add2();
  }

  /** ActionSubtract (0x0B): pops b, then a; pushes a - b. */
  public final void subtract() {
    arithmetic.subtract();
  }

  /** ActionMultiply (0x0C): pops b, then a; pushes a * b. */
  public final void multiply() {
    arithmetic.multiply();
  }

  /** ActionDivide (0x0D): pops b, then a; pushes a / b, in SWF 4 "#ERROR#" if b is 0. */
  public final void divide() {
    arithmetic.divide();
  }

  /** ActionModulo (0x3F): pops b, then a; pushes the remainder with the sign of a. */
  public final void modulo() {
    arithmetic.modulo();
  }

  /** ActionIncrement (0x50): adds 1 to the top. */
  public final void increment() {
    arithmetic.increment();
  }

  /** ActionDecrement (0x51): takes 1 from the top. */
  public final void decrement() {
    arithmetic.decrement();
  }

  /** ActionBitAnd (0x60): pops b, then a, as 32-bit integers; pushes a &amp; b. */
  public final void bitAnd() {
    arithmetic.bitAnd();
  }

  /** ActionBitOr (0x61): pops b, then a, as 32-bit integers; pushes a | b. */
  public final void bitOr() {
    arithmetic.bitOr();
  }

  /** ActionBitXor (0x62): pops b, then a, as 32-bit integers; pushes a ^ b. */
  public final void bitXor() {
    arithmetic.bitXor();
  }

  /** ActionBitLShift (0x63): pops a count, then a value; the count is taken modulo 32. */
  public final void bitLShift() {
    arithmetic.bitLShift();
  }

  /** ActionBitRShift (0x64): pops a count, then a value; shifts with the sign. */
  public final void bitRShift() {
    arithmetic.bitRShift();
  }

  /** ActionBitURShift (0x65): pops a count, then a value; signed result below SWF 9, as Flash. */
  public final void bitURShift() {
    arithmetic.bitURShift();
  }

  /** ActionToInteger (0x18): pops a value; pushes it as a 32-bit integer. */
  public final void toInteger() {
    arithmetic.toInteger();
  }

  /** ActionToNumber (0x4A): pops a value; pushes it as a number. */
  public final void toNumber() {
    arithmetic.toNumber();
  }

  // ---- comparison and logic

  /** ActionEquals (0x0E): pops b, then a; are they equal as numbers? 1 or 0 in SWF 4. */
  public final void equalsAction() {
    comparison.equals();
  }

  /** ActionEquals2 (0x49): pops b, then a; abstract equality (ECMA 11.9.3). */
  public final void equals2() {
    comparison.equals2();
  }

  /** ActionStrictEquals (0x66): pops b, then a; equal and of one type? */
  public final void strictEquals() {
    comparison.strictEquals();
  }

  /** ActionLess (0x0F): pops b, then a; is a less as a number? 1 or 0 in SWF 4. */
  public final void less() {
    comparison.less();
  }

  /** ActionLess2 (0x48): pops b, then a; abstract comparison (ECMA 11.8.5); may be undefined. */
  public final void less2() {
    comparison.less2();
  }

  /** ActionGreater (0x67): pops b, then a; ActionLess2 the other way round. */
  public final void greater() {
    comparison.greater();
  }

  /** ActionAnd (0x10): pops b, then a; 1 or 0 in SWF 4. */
  public final void and() {
    comparison.and();
  }

  /** ActionOr (0x11): pops b, then a; 1 or 0 in SWF 4. */
  public final void or() {
    comparison.or();
  }

  /** ActionNot (0x12): pops a value; pushes its negation, 1 or 0 in SWF 4. */
  public final void not() {
    comparison.not();
  }

  /** ActionStringEquals (0x13): pops b, then a; equal as strings? */
  public final void stringEquals() {
    comparison.stringEquals();
  }

  /** ActionStringLess (0x29): pops b, then a; does a come first as a string? */
  public final void stringLess() {
    comparison.stringLess();
  }

  /** ActionStringGreater (0x68): pops b, then a; does b come first as a string? */
  public final void stringGreater() {
    comparison.stringGreater();
  }

  /** ActionIf (0x9D) up to the jump: pops a value as a boolean. */
  public final boolean condition() {
    return comparison.condition();
  }

  /** {@link #less2} and {@link #condition} in one. */
  public final boolean testLess2() {
    return comparison.testLess2();
  }

  /** {@link #greater} and {@link #condition} in one. */
  public final boolean testGreater() {
    return comparison.testGreater();
  }

  /** {@link #equals2} and {@link #condition} in one. */
  public final boolean testEquals2() {
    return comparison.testEquals2();
  }

  /** {@link #strictEquals} and {@link #condition} in one. */
  public final boolean testStrictEquals() {
    return comparison.testStrictEquals();
  }

  // ---- text

  /** ActionStringAdd (0x21): pops b, then a; pushes a's text followed by b's. */
  public final void stringAdd() {
    text.stringAdd();
  }

  /** ActionStringLength (0x14): pops a value; pushes the length of its text. */
  public final void stringLength() {
    text.stringLength();
  }

  /** ActionStringExtract (0x15): pops a count, a start (from 1), a text; pushes the part. */
  public final void stringExtract() {
    text.stringExtract();
  }

  /** ActionMBStringLength (0x31): as {@link #stringLength}. */
  public final void mbStringLength() {
    text.stringLength();
  }

  /** ActionMBStringExtract (0x35): as {@link #stringExtract}. */
  public final void mbStringExtract() {
    text.stringExtract();
  }

  /** ActionCharToAscii (0x32): pops a text; pushes the code of its first character, or 0. */
  public final void charToAscii() {
    text.charToAscii();
  }

  /** ActionAsciiToChar (0x33): pops a code; pushes the character, for code 0 an empty text. */
  public final void asciiToChar() {
    text.asciiToChar();
  }

  /** ActionMBCharToAscii (0x36): as {@link #charToAscii}. */
  public final void mbCharToAscii() {
    text.charToAscii();
  }

  /** ActionMBAsciiToChar (0x37): as {@link #asciiToChar} with 16 bits. */
  public final void mbAsciiToChar() {
    text.mbAsciiToChar();
  }

  /** ActionToString (0x4B): pops a value; pushes its text. */
  public final void toStringAction() {
    text.toStringAction();
  }

  // ---- stack

  /** ActionPop (0x17): drops the top. */
  public final void pop() {
    stack.pop();
  }

  /** ActionPushDuplicate (0x4C): pushes the top once more. */
  public final void pushDuplicate() {
    stack.duplicate();
  }

  /** ActionStackSwap (0x4D): exchanges the two values on top. */
  public final void stackSwap() {
    stack.swap();
  }

  /** ActionPush (0x96) of a string; the name is borrowed from the movie's table. */
  public final void pushString(long name) {
    stack.pushString(name);
  }

  /** ActionPush (0x96) of a number. */
  public final void pushNumber(double number) {
    stack.pushNumber(number);
  }

  /** ActionPush (0x96) of a boolean. */
  public final void pushBoolean(boolean value) {
    stack.pushBoolean(value);
  }

  /** ActionPush (0x96) of null. */
  public final void pushNull() {
    stack.pushNull();
  }

  /** ActionPush (0x96) of undefined, or of a register that the function does not have. */
  public final void pushUndefined() {
    stack.pushUndefined();
  }

  // ---- conversions, for natives

  /** The value as a number; runs {@code valueOf} of objects. */
  public final double toNumber(long value) {
    return conversions.toNumber(value);
  }

  /** The value as a boolean by the running version's rule; never runs script. */
  public final boolean toBoolean(long value) {
    return conversions.toBoolean(value);
  }

  /** The value as a 32-bit integer, wrapping (ECMA 9.5); runs {@code valueOf} of objects. */
  public final int toInt32(long value) {
    return conversions.toInt32(value);
  }

  /** The name of the value's text, autoreleased; runs {@code toString} of objects. */
  public final long toText(long value) {
    return conversions.toText(value);
  }

  /** The value as a primitive: what {@code valueOf} gives, which may still be an object. */
  public final long toPrimitive(long value) {
    return conversions.toPrimitive(value);
  }

  /** The value as an object value: primitives are boxed; undefined and null stay what they are. */
  public final long toObject(long value) {
    return conversions.toObject(value);
  }
}
