package dev.o1struct.processor.layout;

/**
 * The alignment of a field.
 *
 * @param natural that of its type, a power of two
 * @param actual what its offset is a multiple of: more if it was asked for, less if it is packed
 */
public record Alignment(long natural, long actual) {
  /** Whether the field may lie where its type's alignment does not allow it. */
  public boolean isLowered() {
    return actual < natural;
  }

  /** Whether the field is aligned more strictly than its type. */
  public boolean isRaised() {
    return actual > natural;
  }
}
