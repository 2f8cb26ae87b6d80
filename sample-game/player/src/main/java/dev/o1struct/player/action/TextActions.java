package dev.o1struct.player.action;

import dev.o1struct.player.object.References;
import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.names.NamePool;

/** Text: see {@link OperandActions} for the actions. */
final class TextActions {
  private static final int BYTE_MASK = 0xFF;

  /** Half of a surrogate pair is no character to Flash. */
  private static final char REPLACEMENT = 0xFFFD;

  private final OperandStack stack;
  private final Conversions conversions;
  private final Arithmetic arithmetic;
  private final References references;
  private final NamePool names;
  private final SwfVersion version;
  private final NameBuilder builder;

  TextActions(
      OperandStack stack,
      Conversions conversions,
      Arithmetic arithmetic,
      References references,
      NamePool names,
      SwfVersion version) {
    this.stack = stack;
    this.conversions = conversions;
    this.arithmetic = arithmetic;
    this.references = references;
    this.names = names;
    this.version = version;
    this.builder = names.builder();
  }

  private void result(int operands, long ownedName) {
    stack.replace(operands, Value.string(references.autoreleasedName(ownedName)));
  }

  void stringAdd() {
    stack.replace(2, arithmetic.concat(stack.peek(1), stack.peek(0)));
  }

  void stringLength() {
    stack.replace(1, Value.number(names.length(conversions.toText(stack.peek(0)))));
  }

  /** A start below 1 counts as 1, a negative count as all that is left. */
  void stringExtract() {
    int count = conversions.toInt32(stack.peek(0));
    int start = conversions.toInt32(stack.peek(1));
    long text = conversions.toText(stack.peek(2));
    int length = names.length(text);
    int from = Math.min(Math.max(start, 1) - 1, length);
    int to = count < 0 ? length : (int) Math.min((long) from + count, length);
    result(3, names.substring(text, from, to));
  }

  void charToAscii() {
    long text = conversions.toText(stack.peek(0));
    char first = names.length(text) == 0 ? 0 : names.charAt(text, 0);
    stack.replace(1, Value.number(Character.isSurrogate(first) ? REPLACEMENT : first));
  }

  void asciiToChar() {
    int code = conversions.toInt32(stack.peek(0));
    pushCharacter(version.number() < 6 ? code & BYTE_MASK : code);
  }

  void mbAsciiToChar() {
    pushCharacter(conversions.toInt32(stack.peek(0)));
  }

  private void pushCharacter(int code) {
    builder.clear();
    char character = (char) code;
    if (character != 0) builder.append(Character.isSurrogate(character) ? REPLACEMENT : character);
    result(1, builder.intern());
  }

  void toStringAction() {
    stack.replace(1, Value.string(conversions.toText(stack.peek(0))));
  }
}
