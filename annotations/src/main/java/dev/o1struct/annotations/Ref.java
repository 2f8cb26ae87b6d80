package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the handle of another struct, C's pointer: 8 bytes, or 4; 0 for null.
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
 *
 * <pre>{@code
 * @Ref(compressed = true) Node left();      // uint32_t left;
 * void left(Node value);
 * }</pre>
 *
 * <p>Compressed, the handle takes 4 bytes: it is stored divided by 8, which reaches 32 GiB. Setting
 * one that is no multiple of 8, as of a struct inside another may be, is an {@link
 * IllegalArgumentException}. In checked mode a compressed reference remembers one bit of which
 * block it was made for: that of a freed block is found, and that of a block allocated anew in its
 * place if that happened once, or any odd number of times.
 *
 * <p>Whether {@code null} is expected, generated code says as the declaration does: an annotation
 * for types called {@code Nullable} on the getter's type, JSpecify's or any other, stands on the
 * flyweight's getter and on the value of its setter too.
 *
 * <pre>{@code
 * @Ref @Nullable Node next();
 * void next(@Nullable Node value);
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Ref {
  /**
   * Whether the handle takes 4 bytes instead of 8.
   *
   * @return whether it takes 4 bytes
   */
  boolean compressed() default false;
}
