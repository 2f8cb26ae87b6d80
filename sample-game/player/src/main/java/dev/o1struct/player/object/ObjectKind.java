package dev.o1struct.player.object;

/** What an object's payload means. */
public final class ObjectKind {
  /** A plain object; with flag CONSTRUCTED the payload is the function that constructed it. */
  public static final int OBJECT = 0;

  /** Payload: an ASArray. */
  public static final int ARRAY = 1;

  /** A function of the script; payload: an ASFunction. */
  public static final int FUNCTION = 2;

  /** A function written in Java; payload: its number in the machine. */
  public static final int NATIVE_FUNCTION = 3;

  /** A Number object; payload: the bits of the number. */
  public static final int NUMBER = 4;

  /** A String object; payload: the name, owned. */
  public static final int STRING = 5;

  /** A Boolean object; payload: 0 or 1. */
  public static final int BOOLEAN = 6;

  /** A Date; payload: the bits of its time in milliseconds. */
  public static final int DATE = 7;

  /** A movie clip; payload: the display's. */
  public static final int CLIP = 8;

  /** A button; payload: the display's. */
  public static final int BUTTON = 9;

  /** A text field; payload: the display's. */
  public static final int TEXT_FIELD = 10;

  /**
   * What {@code super} is; payload: {@code this}, owned; its prototype is the object that the
   * running method was found in.
   */
  public static final int SUPER = 11;

  /** The local variables of a call, a link of scope chains; payload: the link around it, owned. */
  public static final int ACTIVATION = 12;

  /** The link of a with; payload: the link around it, owned; its prototype is the object. */
  public static final int WITH_SCOPE = 13;

  /** An object of a built-in class whose payload is the business of its natives. */
  public static final int HOST = 14;

  /** How many kinds there are. */
  static final int COUNT = 15;

  private ObjectKind() {}

  /** Can it be called? */
  public static boolean isFunction(int kind) {
    return kind == FUNCTION || kind == NATIVE_FUNCTION;
  }

  /** Does the display list know it? */
  public static boolean isDisplayed(int kind) {
    return kind >= CLIP && kind <= TEXT_FIELD;
  }

  /** Is it a link of a scope chain? */
  static boolean isLink(int kind) {
    return kind == ACTIVATION || kind == WITH_SCOPE;
  }

  /**
   * May a native constructor make an object of this kind one of another? Not what the player itself
   * holds on to by its kind: clips, functions, links of scope chains.
   */
  static boolean mayChange(int kind) {
    return kind == OBJECT || kind == ARRAY || (kind >= NUMBER && kind <= DATE);
  }

  /** Is its payload the handle of an object that it owns? */
  static boolean ownsPayloadObject(int kind) {
    return kind >= SUPER && kind <= WITH_SCOPE;
  }
}
