package dev.o1struct.player.object;

/**
 * How long the lists of scripts may be. Every sum of a length and a count that a script chose is
 * made here, where it does not overflow: what is too long is refused before anything is written.
 */
public final class Lengths {
  /** The longest array; its last element has the index before it. */
  public static final int LONGEST = Integer.MAX_VALUE;

  /** How many elements an array can have in one block; those beyond are properties. */
  static final int MOST_DENSE = 1 << 24;

  /** The longest list through which a native goes element by element: Flash would never end. */
  public static final int MOST_WALKED = MOST_DENSE;

  /** How many keys a sort can have: they are read before it begins. */
  public static final int MOST_KEYS = 1 << 22;

  private Lengths() {}

  /** The length of a list after so many elements more. */
  public static int grown(int length, int count) {
    return checked((long) length + count, LONGEST);
  }

  /** A length that a native goes through element by element, 0 for a negative one. */
  public static int walked(int length) {
    return Math.max(0, checked(length, MOST_WALKED));
  }

  /** So many cells in one block. */
  static int dense(int cells, int more) {
    return checked((long) cells + more, MOST_DENSE);
  }

  /** The keys of a sort: some for each element. */
  public static int keys(int fields, int elements) {
    return checked((long) fields * Math.max(1, elements), MOST_KEYS);
  }

  /** A range that must lie within a length. */
  static void range(int from, int count, int length) {
    if (from < 0 || count < 0 || count > (long) length - from) {
      throw new RefusedException(
          "A range is outside the list: from=" + from + " count=" + count + " length=" + length);
    }
  }

  private static int checked(long length, int most) {
    if (length > most) {
      throw new RefusedException("A list is too long: length=" + length + " most=" + most);
    }
    return (int) length;
  }
}
