package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the field as an unsigned 32-bit integer, C's {@code uint32_t}.
 *
 * <pre>{@code
 * @U32 long population();     // uint32_t population;   reads 0 … 4,294,967,295
 * void population(long value);
 *
 * @U32 int colour();          // uint32_t colour;       the raw 32 bits
 * void colour(int value);
 * }</pre>
 *
 * <p>As a {@code long} the value is never negative, and writing keeps the low 32 bits. As an {@code
 * int} the bits are passed as they are: use {@link Integer#compareUnsigned} and its kin; the
 * generated {@code toString} prints it unsigned.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface U32 {}
