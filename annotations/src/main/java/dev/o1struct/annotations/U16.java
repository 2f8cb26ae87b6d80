package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the field as an unsigned 16-bit integer, C's {@code uint16_t}.
 *
 * <pre>{@code
 * @U16 int port();            // uint16_t port;
 * void port(int value);
 * }</pre>
 *
 * <p>The Java type is {@code int}. Reading gives 0…65,535; writing keeps the low 16 bits, as a C
 * assignment does.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface U16 {}
