package dev.o1struct.runtime;

/** A tagged union was read whose tag is that of none of its cases. */
public final class UnknownCaseException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * For generated code.
   *
   * @param union the tagged union's name
   * @param handle the struct
   * @param tag what it has for a tag
   */
  public UnknownCaseException(String union, long handle, int tag) {
    this(union, "handle=" + handle, tag);
  }

  private UnknownCaseException(String union, String which, int tag) {
    super(union + " is none of its cases: " + which + " tag=" + tag);
  }

  /**
   * The same for a struct of arrays.
   *
   * @param union the tagged union's name
   * @param row the row
   * @param tag what it has for a tag
   */
  public static UnknownCaseException ofRow(String union, int row, int tag) {
    return new UnknownCaseException(union, "row=" + row, tag);
  }
}
