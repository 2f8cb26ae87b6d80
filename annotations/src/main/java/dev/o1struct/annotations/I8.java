package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores an {@code int} in a signed byte, C's {@code int8_t}.
 *
 * <pre>{@code
 * @I8 int delta();            // int8_t delta;
 * void delta(int value);
 * }</pre>
 *
 * <p>The same byte as a field of Java type {@code byte}, without casts where it is used. Reading
 * gives −128…127; writing keeps the low 8 bits, as a C assignment does.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface I8 {}
