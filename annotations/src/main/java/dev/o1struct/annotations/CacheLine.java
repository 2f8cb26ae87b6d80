package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a field cache lines of its own: it starts a line of 64 bytes, and the field after it starts
 * another. Threads that write neighbouring fields then do not slow each other down.
 *
 * <pre>{@code
 * @Struct
 * interface Counters {
 *   @CacheLine long produced();          // _Alignas(64) int64_t produced;   offset 0
 *   @CacheLine long consumed();          // _Alignas(64) int64_t consumed;   offset 64
 *   int capacity();                      // _Alignas(64) int32_t capacity;   offset 128
 * }                                      //                                  192 bytes
 * }</pre>
 *
 * <p>The struct is aligned to 64 bytes; so are the slots of its pool. Errors: on a member of a
 * union, together with {@link Align}, or together with {@link Offset}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CacheLine {}
