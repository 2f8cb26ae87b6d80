package dev.o1struct.processor.model;

/**
 * A method that is no field and no setter, though it is abstract or annotated like one.
 *
 * @param signature the method as the user would name it: {@code sum(int, int)}
 * @param reason what is wrong with it
 * @param place the method
 */
public record StrayMethod(String signature, Reason reason, Place place) {
  /** Why a method is out of place. */
  public enum Reason {
    /** Abstract, but of the shape of neither getter nor setter. */
    SHAPE,
    /** Abstract with type parameters of its own. */
    GENERIC,
    /** Default, static or private, but annotated like a field. */
    ANNOTATED_BEHAVIOUR,
    /** Default, and in place of a field of the header. */
    HEADER_OVERRIDDEN,
    /** Abstract, and inherited from another interface. */
    INHERITED
  }
}
