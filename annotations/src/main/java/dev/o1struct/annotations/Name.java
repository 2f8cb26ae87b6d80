package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the handle of a name in a {@code NamePool}: 8 bytes, 0 for none.
 *
 * <pre>{@code
 * @Name long species();       // const struct name *species;
 * void species(long value);
 * }</pre>
 *
 * <p>The Java type is {@code long}. The struct does not own the name: retain it when it is stored
 * and release it when the struct is freed, as the pool asks. The generated {@code toString} tells
 * that the number is a name's handle.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Name {}
