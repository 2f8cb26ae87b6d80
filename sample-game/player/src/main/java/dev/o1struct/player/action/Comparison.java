package dev.o1struct.player.action;

import dev.o1struct.player.object.References;
import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NamePool;

/** Comparison and logic: see {@link OperandActions} for the actions. */
final class Comparison {
  private final OperandStack stack;
  private final Conversions conversions;
  private final References references;
  private final NamePool names;
  private final SwfVersion version;

  Comparison(
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

  /** A truth as the version has it: SWF 4 knows only 1 and 0. */
  private void result(int operands, boolean truth) {
    if (version.number() < 5) {
      stack.replace(operands, truth ? Value.ONE : Value.ZERO);
    } else {
      stack.replace(operands, Value.bool(truth));
    }
  }

  // ---- as numbers

  void equals() {
    double left = conversions.toNumber(stack.peek(1));
    result(2, left == conversions.toNumber(stack.peek(0)));
  }

  void less() {
    double left = conversions.toNumber(stack.peek(1));
    result(2, left < conversions.toNumber(stack.peek(0)));
  }

  // ---- ECMA

  void less2() {
    stack.replace(2, isLess(stack.peek(1), stack.peek(0)));
  }

  void greater() {
    stack.replace(2, isLess(stack.peek(0), stack.peek(1)));
  }

  boolean testLess2() {
    long truth = isLess(stack.peek(1), stack.peek(0));
    stack.drop(2);
    return truth == Value.TRUE;
  }

  boolean testGreater() {
    long truth = isLess(stack.peek(0), stack.peek(1));
    stack.drop(2);
    return truth == Value.TRUE;
  }

  /** Is a less than b? Undefined where a NaN has its part in it. */
  private long isLess(long a, long b) {
    if (Value.isNumber(a) && Value.isNumber(b)) {
      return numberIsLess(Value.asNumber(a), Value.asNumber(b));
    }
    long left = conversions.toPrimitiveNumber(a);
    if (isPlainObject(left)) return Value.FALSE;
    if (Value.isObject(b)) references.keep(left);
    long right = conversions.toPrimitiveNumber(b);
    if (isPlainObject(right)) return Value.FALSE;
    if (Value.isString(left) && Value.isString(right)) {
      return Value.bool(names.compare(Value.handle(left), Value.handle(right)) < 0);
    }
    return numberIsLess(conversions.primitiveToNumber(left), conversions.primitiveToNumber(right));
  }

  /** What valueOf leaves an object, as that of Object does, is less than nothing; clips are NaN. */
  private boolean isPlainObject(long value) {
    return Value.isObject(value) && !conversions.isDisplayed(value);
  }

  private static long numberIsLess(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) return Value.UNDEFINED;
    return Value.bool(a < b);
  }

  void equals2() {
    stack.replace(2, Value.bool(isEqual(stack.peek(1), stack.peek(0))));
  }

  boolean testEquals2() {
    boolean truth = isEqual(stack.peek(1), stack.peek(0));
    stack.drop(2);
    return truth;
  }

  /** Abstract equality; that NaN equals itself is Flash's own. */
  private boolean isEqual(long a, long b) {
    if (a == b) return true;
    if (Value.isNumber(a) && Value.isNumber(b)) return Value.asNumber(a) == Value.asNumber(b);
    if (Value.isNothing(a) || Value.isNothing(b)) return Value.isNothing(a) && Value.isNothing(b);
    if (Value.isObject(a) && Value.isObject(b)) return isSameClip(a, b);
    if (Value.isString(a) && Value.isString(b)) return false;
    if (Value.isObject(a)) return primitiveIsEqual(primitiveOf(a, b), b);
    if (Value.isObject(b)) return primitiveIsEqual(primitiveOf(b, a), a);
    return primitiveIsEqual(a, b);
  }

  /** Clips are compared by their paths. */
  private boolean isSameClip(long a, long b) {
    return conversions.isDisplayed(a)
        && conversions.isDisplayed(b)
        && conversions.toText(a) == conversions.toText(b);
  }

  /** A clip is its path where it meets a text. */
  private long primitiveOf(long object, long other) {
    return Value.isString(other) && conversions.isDisplayed(object)
        ? Value.string(conversions.toText(object))
        : conversions.toPrimitive(object);
  }

  private boolean primitiveIsEqual(long a, long b) {
    if (a == b) return true;
    if (Value.isObject(a) || Value.isNothing(a)) return false;
    if (Value.isString(a) && Value.isString(b)) return false;
    return conversions.primitiveToNumber(a) == conversions.primitiveToNumber(b);
  }

  void strictEquals() {
    boolean truth = isIdentical(stack.peek(1), stack.peek(0));
    stack.replace(2, Value.bool(truth));
  }

  boolean testStrictEquals() {
    boolean truth = isIdentical(stack.peek(1), stack.peek(0));
    stack.drop(2);
    return truth;
  }

  /** The same word, or the two zeros. */
  private static boolean isIdentical(long a, long b) {
    return a == b
        || (Value.isNumber(a) && Value.isNumber(b) && Value.asNumber(a) == Value.asNumber(b));
  }

  // ---- logic

  void and() {
    boolean right = conversions.toBoolean(stack.peek(0));
    result(2, conversions.toBoolean(stack.peek(1)) && right);
  }

  void or() {
    boolean right = conversions.toBoolean(stack.peek(0));
    result(2, conversions.toBoolean(stack.peek(1)) || right);
  }

  void not() {
    result(1, !conversions.toBoolean(stack.peek(0)));
  }

  boolean condition() {
    return conversions.toBoolean(stack.pop());
  }

  // ---- as text

  void stringEquals() {
    result(2, compareTexts() == 0);
  }

  void stringLess() {
    result(2, compareTexts() < 0);
  }

  void stringGreater() {
    result(2, compareTexts() > 0);
  }

  private int compareTexts() {
    long right = conversions.toText(stack.peek(0));
    if (Value.isObject(stack.peek(1))) references.keep(Value.string(right));
    long left = conversions.toText(stack.peek(1));
    return names.compare(left, right);
  }
}
