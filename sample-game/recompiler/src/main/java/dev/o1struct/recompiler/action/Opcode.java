package dev.o1struct.recompiler.action;

import org.jspecify.annotations.Nullable;

/** The AVM1 actions without operands, of the SWF specification's chapter on actions. */
public enum Opcode {
  NEXT_FRAME(0x04, "nextFrame"),
  PREVIOUS_FRAME(0x05, "previousFrame"),
  PLAY(0x06, "play"),
  STOP(0x07, "stop"),
  TOGGLE_QUALITY(0x08, "toggleQuality"),
  STOP_SOUNDS(0x09, "stopSounds"),
  ADD(0x0a, "add"),
  SUBTRACT(0x0b, "subtract"),
  MULTIPLY(0x0c, "multiply"),
  DIVIDE(0x0d, "divide"),
  EQUALS(0x0e, "equalsAction"),
  LESS(0x0f, "less"),
  AND(0x10, "and"),
  OR(0x11, "or"),
  NOT(0x12, "not"),
  STRING_EQUALS(0x13, "stringEquals"),
  STRING_LENGTH(0x14, "stringLength"),
  STRING_EXTRACT(0x15, "stringExtract"),
  POP(0x17, "pop"),
  TO_INTEGER(0x18, "toInteger"),
  GET_VARIABLE(0x1c, "getVariable"),
  SET_VARIABLE(0x1d, "setVariable"),
  SET_TARGET2(0x20, "setTarget2"),
  STRING_ADD(0x21, "stringAdd"),
  GET_PROPERTY(0x22, "getProperty"),
  SET_PROPERTY(0x23, "setProperty"),
  CLONE_SPRITE(0x24, "cloneSprite"),
  REMOVE_SPRITE(0x25, "removeSprite"),
  TRACE(0x26, "trace"),
  START_DRAG(0x27, "startDrag"),
  END_DRAG(0x28, "endDrag"),
  STRING_LESS(0x29, "stringLess"),
  THROW(0x2a, "throwAction"),
  CAST(0x2b, "castAction"),
  IMPLEMENTS(0x2c, "implementsAction"),
  RANDOM_NUMBER(0x30, "randomNumber"),
  MB_STRING_LENGTH(0x31, "mbStringLength"),
  CHAR_TO_ASCII(0x32, "charToAscii"),
  ASCII_TO_CHAR(0x33, "asciiToChar"),
  GET_TIME(0x34, "getTime"),
  MB_STRING_EXTRACT(0x35, "mbStringExtract"),
  MB_CHAR_TO_ASCII(0x36, "mbCharToAscii"),
  MB_ASCII_TO_CHAR(0x37, "mbAsciiToChar"),
  DELETE(0x3a, "delete"),
  DELETE2(0x3b, "delete2"),
  DEFINE_LOCAL(0x3c, "defineLocal"),
  CALL_FUNCTION(0x3d, "callFunction"),
  RETURN(0x3e, "returnAction"),
  MODULO(0x3f, "modulo"),
  NEW_OBJECT(0x40, "newObject"),
  DEFINE_LOCAL2(0x41, "defineLocal2"),
  INIT_ARRAY(0x42, "initArray"),
  INIT_OBJECT(0x43, "initObject"),
  TYPE_OF(0x44, "typeOf"),
  TARGET_PATH(0x45, "targetPath"),
  ENUMERATE(0x46, "enumerate"),
  ADD2(0x47, "add2"),
  LESS2(0x48, "less2"),
  EQUALS2(0x49, "equals2"),
  TO_NUMBER(0x4a, "toNumber"),
  TO_STRING(0x4b, "toStringAction"),
  PUSH_DUPLICATE(0x4c, "pushDuplicate"),
  STACK_SWAP(0x4d, "stackSwap"),
  GET_MEMBER(0x4e, "getMember"),
  SET_MEMBER(0x4f, "setMember"),
  INCREMENT(0x50, "increment"),
  DECREMENT(0x51, "decrement"),
  CALL_METHOD(0x52, "callMethod"),
  NEW_METHOD(0x53, "newMethod"),
  INSTANCE_OF(0x54, "instanceOf"),
  ENUMERATE2(0x55, "enumerate2"),
  BIT_AND(0x60, "bitAnd"),
  BIT_OR(0x61, "bitOr"),
  BIT_XOR(0x62, "bitXor"),
  BIT_L_SHIFT(0x63, "bitLShift"),
  BIT_R_SHIFT(0x64, "bitRShift"),
  BIT_U_R_SHIFT(0x65, "bitURShift"),
  STRICT_EQUALS(0x66, "strictEquals"),
  GREATER(0x67, "greater"),
  STRING_GREATER(0x68, "stringGreater"),
  EXTENDS(0x69, "extendsAction"),
  CALL(0x9e, "call");

  private static final @Nullable Opcode[] BY_CODE = new @Nullable Opcode[256];

  static {
    for (var opcode : values()) {
      BY_CODE[opcode.code] = opcode;
    }
  }

  private final int code;
  private final String method;

  Opcode(int code, String method) {
    this.code = code;
    this.method = method;
  }

  static @Nullable Opcode of(int code) {
    return BY_CODE[code];
  }

  /** The byte in the file. */
  public int code() {
    return code;
  }

  /** The method of the player's machine that does it. */
  public String method() {
    return method;
  }
}
