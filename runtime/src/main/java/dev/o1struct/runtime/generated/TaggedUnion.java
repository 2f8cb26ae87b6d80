package dev.o1struct.runtime.generated;

import dev.o1struct.runtime.errors.WrongCaseException;

/** What accessors of tagged unions say about tags. */
public final class TaggedUnion {
  private TaggedUnion() {}

  /**
   * The place itself, for checked mode.
   *
   * @param place where the struct is
   * @param tag the tag that it has
   * @param wanted the tag that it should have
   * @param name the case of that tag
   * @throws WrongCaseException if it has another
   */
  public static long check(long place, int tag, int wanted, String name) {
    if (tag != wanted) {
      throw new WrongCaseException(
          "A tagged union is used as %s, which it is not: offset=%d tag=%d wanted=%d"
              .formatted(name, place, tag, wanted));
    }
    return place;
  }

  /**
   * What to throw where a tag is that of no case.
   *
   * @param union the tagged union's name
   * @param handle the struct
   * @param tag what it has for a tag
   */
  public static WrongCaseException unknown(String union, long handle, int tag) {
    return unknown(union, "handle=" + handle, tag);
  }

  /** The same for a row of a struct of arrays. */
  public static WrongCaseException unknownInRow(String union, int row, int tag) {
    return unknown(union, "row=" + row, tag);
  }

  private static WrongCaseException unknown(String union, String which, int tag) {
    return new WrongCaseException(union + " is none of its cases: " + which + " tag=" + tag);
  }
}
