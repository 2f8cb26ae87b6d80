package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the handle of another struct, C's pointer: 8 bytes, 0 for null.
 *
 * <pre>{@code
 * @Ref Node next();           // struct Node *next;
 * void next(Node value);
 *
 * @Ref long payload();        // void *payload;
 * void payload(long value);
 * }</pre>
 *
 * <p>The Java type is a struct's interface, or {@code long} for a handle of any kind. Static
 * accessors take and return the handle as a {@code long} in both cases. The flyweight's getter of
 * the typed form returns a new flyweight over the other struct, {@code null} for handle 0; its
 * setter takes a flyweight or {@code null}. Without this annotation a struct's interface as the
 * type embeds that struct by value.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Ref {}
