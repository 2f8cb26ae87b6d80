package dev.o1struct.player.action;

import dev.o1struct.runtime.names.NamePool;

/** Texts that conversions and typeof give out, interned once. */
final class ConstantTexts {
  final long ofUndefined;
  final long ofNull;
  final long ofTrue;
  final long ofFalse;
  final long one;
  final long zero;
  final long number;
  final long bool;
  final long string;
  final long object;
  final long movieclip;
  final long function;
  final long typeFunction;
  final long typeObject;

  private final NamePool names;
  private final long[] all = new long[16];
  private int count;

  ConstantTexts(NamePool names) {
    this.names = names;
    ofUndefined = own("undefined");
    ofNull = own("null");
    ofTrue = own("true");
    ofFalse = own("false");
    one = own("1");
    zero = own("0");
    number = own("number");
    bool = own("boolean");
    string = own("string");
    object = own("object");
    movieclip = own("movieclip");
    function = own("function");
    typeFunction = own("[type Function]");
    typeObject = own("[type Object]");
  }

  private long own(String text) {
    long name = names.intern(text);
    all[count++] = name;
    return name;
  }

  /** In SWF 4 there are no booleans: true is 1. */
  long ofBoolean(boolean value, int version) {
    if (version < 5) return value ? one : zero;
    return value ? ofTrue : ofFalse;
  }

  void release() {
    while (count > 0) names.release(all[--count]);
  }
}
