package dev.o1struct.player.value;

/**
 * The words in which values travel: NaN-boxed in a {@code long}, nothing is allocated.
 *
 * <pre>
 * number     the bits of the double; NaN only as 0x7FF8_0000_0000_0000
 * undefined  FFF9 0000 0000 0000
 * null       FFFA 0000 0000 0000
 * boolean    FFFB 0000 0000 000b
 * string     FFFC nnnn nnnn nnnn   n: name in the NamePool
 * object     FFFD hhhh hhhh hhhh   h: handle of an ASObject
 * internal   FFFE xxxx xxxx xxxx   never seen by a script
 * </pre>
 */
public final class Value {
  /** Bits below the tag. */
  public static final long PAYLOAD_MASK = 0x0000_FFFF_FFFF_FFFFL;

  /** The undefined value. */
  public static final long UNDEFINED = 0xFFF9_0000_0000_0000L;

  /** The null value. */
  public static final long NULL = 0xFFFA_0000_0000_0000L;

  /** The boolean false. */
  public static final long FALSE = 0xFFFB_0000_0000_0000L;

  /** The boolean true. */
  public static final long TRUE = FALSE | 1;

  /** "There is no such value": a member that was not found, a hole of an array. */
  public static final long NONE = 0xFFFE_0000_0000_0000L;

  /** Not a number. */
  public static final long NAN = 0x7FF8_0000_0000_0000L;

  /** The number 0. */
  public static final long ZERO = 0;

  /** The number 1. */
  public static final long ONE = 0x3FF0_0000_0000_0000L;

  private static final long STRING = 0xFFFC_0000_0000_0000L;
  private static final long OBJECT = 0xFFFD_0000_0000_0000L;
  private static final int TAG_SHIFT = 48;
  private static final int STRING_TAG = 0xFFFC;
  private static final int OBJECT_TAG = 0xFFFD;
  private static final int BOOLEAN_TAG = 0xFFFB;
  private static final int INTERNAL_TAG = 0xFFFE;

  private Value() {}

  /** The number as a value; every NaN becomes the one that tags leave free. */
  public static long number(double number) {
    return Double.doubleToLongBits(number);
  }

  /** The boolean as a value. */
  public static long bool(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** The string whose text is the name. Borrows the name. */
  public static long string(long name) {
    return STRING | name;
  }

  /** The object with this handle, or null for handle 0. */
  public static long object(long handle) {
    return handle == 0 ? NULL : OBJECT | handle;
  }

  /** A word that is no value of the language and carries the payload. */
  public static long internal(long payload) {
    return NONE | payload;
  }

  /** Is it a number? */
  public static boolean isNumber(long value) {
    return Long.compareUnsigned(value, UNDEFINED) < 0;
  }

  /** Is it a string? */
  public static boolean isString(long value) {
    return value >>> TAG_SHIFT == STRING_TAG;
  }

  /** Is it an object, a function, an array or a clip? */
  public static boolean isObject(long value) {
    return value >>> TAG_SHIFT == OBJECT_TAG;
  }

  /** Is it true or false? */
  public static boolean isBoolean(long value) {
    return value >>> TAG_SHIFT == BOOLEAN_TAG;
  }

  /** Is it undefined or null? */
  public static boolean isNothing(long value) {
    return value == UNDEFINED || value == NULL;
  }

  /** Is it a mark of the player and not a value of the language? */
  public static boolean isInternal(long value) {
    return value >>> TAG_SHIFT == INTERNAL_TAG;
  }

  /** Does it hold a reference: string or object? */
  public static boolean isReference(long value) {
    return Long.compareUnsigned(value, STRING) >= 0 && Long.compareUnsigned(value, NONE) < 0;
  }

  /** The number of a value for which {@link #isNumber} holds. */
  public static double asNumber(long value) {
    return Double.longBitsToDouble(value);
  }

  /** The name of a string, the handle of an object, the payload of an internal word. */
  public static long handle(long value) {
    return value & PAYLOAD_MASK;
  }

  /** The handle of an object, 0 for every other value. */
  public static long objectOrNull(long value) {
    return isObject(value) ? value & PAYLOAD_MASK : 0;
  }
}
