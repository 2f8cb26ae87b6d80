package dev.o1struct.runtime;

/** A tagged union was used as another case than the one that it is. In checked mode only. */
public final class WrongCaseException extends WrongUseException {
  private static final long serialVersionUID = 1L;

  private WrongCaseException(String message) {
    super(message);
  }

  /**
   * The place itself. For generated code.
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
}
