package dev.o1struct.processor.model;

/**
 * A setter as declared: {@code void name(value)} or {@code void name(int index, value)}, with an
 * index for each dimension.
 *
 * @param name its name
 * @param type the value's type
 * @param indexes how many indexes precede the value
 * @param marks the annotations on it: none if the declaration is right
 * @param place the method
 * @param valuePlace the value parameter
 */
public record SetterModel(
    String name, JavaType type, int indexes, Marks marks, Place place, Place valuePlace) {}
