package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a raw address of native memory, C's {@code void *}: 8 bytes, 0 for null.
 *
 * <pre>{@code
 * @Pointer long window();     // void *window;
 * void window(long value);
 * }</pre>
 *
 * <p>The Java type is {@code long}. An address is no handle: nothing checks what it points at, and
 * accessors of structs do not take it. {@code MemorySegment.ofAddress} makes a segment of it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Pointer {}
