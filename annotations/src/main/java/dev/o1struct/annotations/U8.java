package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the field as an unsigned byte, C's {@code uint8_t}.
 *
 * <pre>{@code
 * @U8 int red();              // uint8_t red;
 * void red(int value);
 * }</pre>
 *
 * <p>The Java type is {@code int}. Reading gives 0…255; writing keeps the low 8 bits, as a C
 * assignment does.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface U8 {}
