package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;

/**
 * Math (ECMA-262 15.8). Flash converts the first two arguments of every one of its functions,
 * whether the function needs them or not; an argument that is missing is NaN. Transcendental
 * results are {@link StrictMath}'s, so that they are the same on every machine.
 */
final class MathObject {
  static final int GROUP = 200;

  private final RandomNumbers random;
  private final Trigonometry trigonometry = new Trigonometry();

  private MathObject(RandomNumbers random) {
    this.random = random;
  }

  /** The members of Math. */
  static MemberTable members(RandomNumbers random) {
    MathObject math = new MathObject(random);
    return new MemberTable(GROUP, PropertyFlags.CONSTANT)
        .method(0, "abs", MathObject::abs)
        .method(1, "min", MathObject::min)
        .method(2, "max", MathObject::max)
        .method(3, "sin", math::sin)
        .method(4, "cos", math::cos)
        .method(5, "atan2", MathObject::atan2)
        .method(6, "tan", MathObject::tan)
        .method(7, "exp", MathObject::exp)
        .method(8, "log", MathObject::log)
        .method(9, "sqrt", MathObject::sqrt)
        .method(10, "round", MathObject::round)
        .method(11, "random", math::random)
        .method(12, "floor", MathObject::floor)
        .method(13, "ceil", MathObject::ceil)
        .method(14, "atan", MathObject::atan)
        .method(15, "asin", MathObject::asin)
        .method(16, "acos", MathObject::acos)
        .method(17, "pow", MathObject::pow)
        .number("E", StrictMath.E)
        .number("LN10", 2.302585092994046)
        .number("LN2", 0.6931471805599453)
        .number("LOG10E", 0.4342944819032518)
        .number("LOG2E", 1.4426950408889634)
        .number("PI", StrictMath.PI)
        .number("SQRT1_2", 0.7071067811865476)
        .number("SQRT2", 1.4142135623730951);
  }

  /** What ASnative finds beyond the last function: it converts its arguments, too. */
  static long nothing(ActionMachine m, long self, int argc) {
    x(m, argc);
    return Value.NAN;
  }

  /** The first argument, after both were converted. */
  private static double x(ActionMachine m, int argc) {
    double x = Arguments.number(m, argc, 0);
    Arguments.number(m, argc, 1);
    return x;
  }

  /** ECMA-262 15.8.2.1. */
  private static long abs(ActionMachine m, long self, int argc) {
    return Value.number(Math.abs(x(m, argc)));
  }

  /** ECMA-262 15.8.2.16. */
  private long sin(ActionMachine m, long self, int argc) {
    return Value.number(trigonometry.sin(x(m, argc)));
  }

  /** ECMA-262 15.8.2.7. */
  private long cos(ActionMachine m, long self, int argc) {
    return Value.number(trigonometry.cos(x(m, argc)));
  }

  /** ECMA-262 15.8.2.18. */
  private static long tan(ActionMachine m, long self, int argc) {
    return Value.number(StrictMath.tan(x(m, argc)));
  }

  /** ECMA-262 15.8.2.8. */
  private static long exp(ActionMachine m, long self, int argc) {
    return Value.number(StrictMath.exp(x(m, argc)));
  }

  /** ECMA-262 15.8.2.10. */
  private static long log(ActionMachine m, long self, int argc) {
    return Value.number(StrictMath.log(x(m, argc)));
  }

  /** ECMA-262 15.8.2.17. */
  private static long sqrt(ActionMachine m, long self, int argc) {
    return Value.number(Math.sqrt(x(m, argc)));
  }

  /** ECMA-262 15.8.2.9. */
  private static long floor(ActionMachine m, long self, int argc) {
    return Value.number(Math.floor(x(m, argc)));
  }

  /** ECMA-262 15.8.2.6. */
  private static long ceil(ActionMachine m, long self, int argc) {
    return Value.number(Math.ceil(x(m, argc)));
  }

  /** ECMA-262 15.8.2.4. */
  private static long atan(ActionMachine m, long self, int argc) {
    return Value.number(StrictMath.atan(x(m, argc)));
  }

  /** ECMA-262 15.8.2.3. */
  private static long asin(ActionMachine m, long self, int argc) {
    return Value.number(StrictMath.asin(x(m, argc)));
  }

  /** ECMA-262 15.8.2.2. */
  private static long acos(ActionMachine m, long self, int argc) {
    return Value.number(StrictMath.acos(x(m, argc)));
  }

  /** ECMA-262 15.8.2.5. */
  private static long atan2(ActionMachine m, long self, int argc) {
    double y = Arguments.number(m, argc, 0);
    return Value.number(StrictMath.atan2(y, Arguments.number(m, argc, 1)));
  }

  /** ECMA-262 15.8.2.11, but of two arguments: with one only, the other is NaN. */
  private static long min(ActionMachine m, long self, int argc) {
    double x = Arguments.number(m, argc, 0);
    double y = Arguments.number(m, argc, 1);
    return Value.number(argc == 0 ? Double.POSITIVE_INFINITY : Math.min(x, y));
  }

  /** ECMA-262 15.8.2.12, but of two arguments: with one only, the other is NaN. */
  private static long max(ActionMachine m, long self, int argc) {
    double x = Arguments.number(m, argc, 0);
    double y = Arguments.number(m, argc, 1);
    return Value.number(argc == 0 ? Double.NEGATIVE_INFINITY : Math.max(x, y));
  }

  /** C's pow, where ECMA-262 15.8.2.13 has NaN: 1 to any power is 1, and so is -1 to infinity. */
  private static long pow(ActionMachine m, long self, int argc) {
    double x = Arguments.number(m, argc, 0);
    double y = Arguments.number(m, argc, 1);
    boolean one = x == 1 || (x == -1 && Double.isInfinite(y));
    return Value.number(one ? 1 : StrictMath.pow(x, y));
  }

  /** A uniform number in [0, 1) from the player's own, seeded generator (ECMA-262 15.8.2.14). */
  private long random(ActionMachine m, long self, int argc) {
    x(m, argc);
    return Value.number(random.nextDouble());
  }

  /** ECMA-262 15.8.2.15: halves go up. */
  private static long round(ActionMachine m, long self, int argc) {
    return Value.number(Math.floor(x(m, argc) + 0.5));
  }
}
