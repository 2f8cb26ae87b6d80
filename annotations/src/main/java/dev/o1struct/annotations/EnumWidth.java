package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in how many bytes an enum's ordinal, or its {@link Code}, is stored; 4, C's {@code int},
 * without this annotation.
 *
 * <pre>{@code
 * enum Suit { CLUBS, DIAMONDS, HEARTS, SPADES }
 *
 * Suit trump();               // enum Suit trump;     4 bytes
 * void trump(Suit value);
 *
 * @EnumWidth(1) Suit suit();  // uint8_t suit;        1 byte
 * void suit(Suit value);
 * }</pre>
 *
 * <p>One byte has room for 256 constants, two for 65,536. Reading bytes that are no constant's
 * ordinal is an {@link IllegalStateException} that names field, handle and ordinal; a zeroed struct
 * holds the first constant.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface EnumWidth {
  /**
   * The width in bytes: 1, 2 or 4.
   *
   * @return the width in bytes
   */
  int value();
}
