package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.names.NamePool;

/**
 * String (ECMA-262 15.5). Positions count UTF-16 units; texts are interned, so that a character or
 * a part of a text that exists already costs no new memory.
 */
final class StringClass {
  private static final int GROUP = 251;

  private final TextBuilders builders;

  StringClass(TextBuilders builders) {
    this.builders = builders;
  }

  /** The members of String.prototype. */
  MemberTable prototypeMembers() {
    return new MemberTable(GROUP, PropertyFlags.HIDDEN)
        .method(1, "valueOf", StringClass::valueOf)
        .method(2, "toString", StringClass::valueOf)
        .method(3, "toUpperCase", this::toUpperCase)
        .method(4, "toLowerCase", this::toLowerCase)
        .method(5, "charAt", StringClass::charAt)
        .method(6, "charCodeAt", StringClass::charCodeAt)
        .method(7, "concat", this::concat)
        .method(8, "indexOf", StringClass::indexOf)
        .method(9, "lastIndexOf", StringClass::lastIndexOf)
        .method(10, "slice", StringClass::slice)
        .method(11, "substring", StringClass::substring)
        .method(12, "split", StringClass::split)
        .method(13, "substr", StringClass::substr);
  }

  /** The members of String itself. */
  MemberTable classMembers() {
    return new MemberTable(GROUP, PropertyFlags.HIDDEN)
        .method(14, "fromCharCode", this::fromCharCode);
  }

  /**
   * String(value), new String(value) (ECMA-262 15.5.1, 15.5.2). The object gets its length as a
   * property of its own.
   */
  static long construct(ActionMachine m, long self, int argc) {
    long text = argc == 0 ? m.names().empty() : m.toText(m.argument(0));
    if (!m.constructing()) {
      return Value.string(text);
    }
    long object = Value.handle(self);
    if (m.objects().become(object, ObjectKind.STRING, text)) {
      long length = Value.number(m.names().length(text));
      m.objects().define(object, m.objects().known().length, length, PropertyFlags.HIDDEN);
    }
    return self;
  }

  /** ECMA-262 15.5.4.2, 15.5.4.3; undefined where this is no string. */
  private static long valueOf(ActionMachine m, long self, int argc) {
    return Receivers.primitive(m, self, ObjectKind.STRING);
  }

  /** ECMA-262 15.5.4.4: empty outside the text. */
  private static long charAt(ActionMachine m, long self, int argc) {
    long text = m.toText(self);
    int index = Arguments.integer(m, argc, 0);
    boolean inside = index >= 0 && index < m.names().length(text);
    return inside ? part(m, text, index, index + 1) : Value.string(m.names().empty());
  }

  /** ECMA-262 15.5.4.5: NaN outside the text. */
  private static long charCodeAt(ActionMachine m, long self, int argc) {
    long text = m.toText(self);
    int index = Arguments.integer(m, argc, 0);
    boolean inside = index >= 0 && index < m.names().length(text);
    return inside ? Value.number(m.names().charAt(text, index)) : Value.NAN;
  }

  /** ECMA-262 15.5.4.6. */
  private long concat(ActionMachine m, long self, int argc) {
    NameBuilder out = builders.open();
    try {
      out.appendName(m.toText(self));
      for (int i = 0; i < argc; i++) {
        out.appendName(m.toText(m.argument(i)));
      }
      return m.stringOfName(out.intern());
    } finally {
      builders.close();
    }
  }

  /** ECMA-262 15.5.4.7; undefined when there is nothing to look for. */
  private static long indexOf(ActionMachine m, long self, int argc) {
    long text = m.toText(self);
    if (!Arguments.isGiven(m, argc, 0)) {
      return Value.UNDEFINED;
    }
    long pattern = m.toText(m.argument(0));
    int from = Math.max(0, Arguments.integer(m, argc, 1));
    boolean inside = from <= m.names().length(text);
    return Value.number(inside ? m.names().indexOf(text, pattern, from) : -1);
  }

  /**
   * ECMA-262 15.5.4.8; -1 from a negative position, undefined when there is nothing to look for.
   */
  private static long lastIndexOf(ActionMachine m, long self, int argc) {
    long text = m.toText(self);
    if (!Arguments.isGiven(m, argc, 0)) {
      return Value.UNDEFINED;
    }
    long pattern = m.toText(m.argument(0));
    int length = m.names().length(text);
    int from = Math.min(length, Arguments.integer(m, argc, 1, length));
    return Value.number(from < 0 ? -1 : m.names().lastIndexOf(text, pattern, from));
  }

  /** ECMA-262 15.5.4.13; undefined without an argument. */
  private static long slice(ActionMachine m, long self, int argc) {
    long text = m.toText(self);
    if (argc == 0) {
      return Value.UNDEFINED;
    }
    int length = m.names().length(text);
    int from = fromEnd(Arguments.integer(m, argc, 0), length);
    int to = fromEnd(Arguments.integer(m, argc, 1, length), length);
    return part(m, text, from, to);
  }

  /**
   * ECMA-262 15.5.4.15: swaps positions that are in the wrong order; undefined without an argument.
   */
  private static long substring(ActionMachine m, long self, int argc) {
    long text = m.toText(self);
    if (argc == 0) {
      return Value.UNDEFINED;
    }
    int length = m.names().length(text);
    int a = Math.clamp(Arguments.integer(m, argc, 0), 0, length);
    int b = Math.clamp(Arguments.integer(m, argc, 1, length), 0, length);
    return part(m, text, Math.min(a, b), Math.max(a, b));
  }

  /**
   * ECMA-262 B.2.3, with Flash's reading of a negative length: it shortens the whole text, and
   * yields nothing unless it is longer than what comes before the start.
   */
  private static long substr(ActionMachine m, long self, int argc) {
    long text = m.toText(self);
    if (argc == 0) {
      return Value.UNDEFINED;
    }
    int length = m.names().length(text);
    int from = fromEnd(Arguments.integer(m, argc, 0), length);
    int count = Arguments.integer(m, argc, 1, length);
    if (count < 0) {
      count = -(long) count <= from ? 0 : length + count;
    }
    return part(m, text, from, (int) Math.min(length, (long) from + Math.max(0, count)));
  }

  /**
   * ECMA-262 15.5.4.14, without regular expressions: no separator gives the whole text, an empty
   * one its characters. Before SWF 6 only the separator's first character counts.
   */
  private static long split(ActionMachine m, long self, int argc) {
    long text = m.toText(self);
    int limit = Math.max(0, Arguments.integer(m, argc, 1, Integer.MAX_VALUE));
    boolean whole = !Arguments.isGiven(m, argc, 0);
    long separator = whole ? 0 : m.toText(m.argument(0));
    long array = m.objects().newArray();
    if (whole) {
      m.objects().arrays().push(array, Value.string(text));
    } else if (m.names().length(separator) == 0) {
      splitCharacters(m, array, text, limit);
    } else {
      splitParts(m, array, text, separator, limit);
    }
    return Value.object(array);
  }

  private static void splitCharacters(ActionMachine m, long array, long text, int limit) {
    int count = Math.min(limit, m.names().length(text));
    for (int i = 0; i < count; i++) {
      m.objects().arrays().push(array, part(m, text, i, i + 1));
    }
  }

  private static void splitParts(
      ActionMachine m, long array, long text, long separator, int limit) {
    NamePool names = m.names();
    int step = m.version() < 6 ? 1 : names.length(separator);
    int from = 0;
    for (int count = 0; count < limit; count++) {
      int to = find(names, text, separator, step, from);
      m.objects().arrays().push(array, part(m, text, from, to < 0 ? names.length(text) : to));
      if (to < 0) {
        break;
      }
      from = to + step;
    }
  }

  private static int find(NamePool names, long text, long separator, int step, int from) {
    if (step == names.length(separator)) {
      return names.indexOf(text, separator, from);
    }
    char first = names.charAt(separator, 0);
    for (int i = from; i < names.length(text); i++) {
      if (names.charAt(text, i) == first) {
        return i;
      }
    }
    return -1;
  }

  /** ECMA-262 15.5.4.18, character by character: the text keeps its length. */
  private long toUpperCase(ActionMachine m, long self, int argc) {
    return mapped(m, m.toText(self), true);
  }

  /** ECMA-262 15.5.4.16, character by character: the text keeps its length. */
  private long toLowerCase(ActionMachine m, long self, int argc) {
    return mapped(m, m.toText(self), false);
  }

  private long mapped(ActionMachine m, long text, boolean upper) {
    NamePool names = m.names();
    NameBuilder out = builders.open();
    try {
      for (int i = 0; i < names.length(text); i++) {
        char c = names.charAt(text, i);
        out.append(upper ? Character.toUpperCase(c) : Character.toLowerCase(c));
      }
      return m.stringOfName(out.intern());
    } finally {
      builders.close();
    }
  }

  /** ECMA-262 15.5.3.2; Flash ends the text at the first code 0. */
  private long fromCharCode(ActionMachine m, long self, int argc) {
    NameBuilder out = builders.open();
    try {
      for (int i = 0; i < argc; i++) {
        char c = (char) Arguments.integer(m, argc, i);
        if (c == 0) {
          break;
        }
        out.append(c);
      }
      return m.stringOfName(out.intern());
    } finally {
      builders.close();
    }
  }

  /** A position that counts from the end when negative, forced into the text. */
  private static int fromEnd(int position, int length) {
    return Math.clamp(position < 0 ? (long) position + length : position, 0, length);
  }

  private static long part(ActionMachine m, long text, int from, int to) {
    NamePool names = m.names();
    return from < to
        ? m.stringOfName(names.substring(text, from, to))
        : Value.string(names.empty());
  }
}
