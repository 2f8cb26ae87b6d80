package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the field as an unsigned 64-bit integer, C's {@code uint64_t}.
 *
 * <pre>{@code
 * @U64 long checksum();       // uint64_t checksum;
 * void checksum(long value);
 * }</pre>
 *
 * <p>The Java type is {@code long} and holds the raw 64 bits: use {@link Long#compareUnsigned} and
 * its kin. The generated {@code toString} prints it unsigned.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface U64 {}
