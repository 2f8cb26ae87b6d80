package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores an {@code int} in a signed 16-bit integer, C's {@code int16_t}.
 *
 * <pre>{@code
 * @I16 int sample();          // int16_t sample;
 * void sample(int value);
 * }</pre>
 *
 * <p>The same two bytes as a field of Java type {@code short}, without casts where it is used.
 * Reading gives −32,768…32,767; writing keeps the low 16 bits, as a C assignment does.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface I16 {}
