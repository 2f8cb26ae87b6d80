package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores text inside the struct, in an array of {@code char} of fixed size as C programs do.
 *
 * <pre>{@code
 * @Text(capacity = 16) String title();                               // char title[16];
 * void title(String value);
 *
 * @Text(capacity = 4, encoding = Encoding.LATIN_1) String unit();    // char unit[4];
 * void unit(String value);
 * }</pre>
 *
 * <p>Text shorter than the capacity is filled up with zeros, so that C finds its end; text of the
 * whole capacity has no zero behind it, as after C's {@code strncpy}. The Java type is {@code
 * String} or {@code CharSequence}; the static setter takes any {@code CharSequence}. Text that
 * takes more bytes, that the encoding has no bytes for, or that contains U+0000 is an {@link
 * IllegalArgumentException}, and nothing is written.
 *
 * <p>The getter makes a {@code String}; bytes that are no UTF-8 become U+FFFD in it. Beside it are
 * static accessors that make no objects: {@code titleLength(handle)}, the bytes of the text; {@code
 * titleEquals(handle, text)}; and {@code titleByteAt(handle, index)}, or in Latin-1 {@code
 * unitCharAt(handle, index)}. {@code TITLE_CAPACITY} is the capacity. Setting does not make objects
 * either.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Text {
  /**
   * The number of bytes, at least 1.
   *
   * @return the number of bytes
   */
  int capacity();

  /**
   * How characters become bytes.
   *
   * @return how characters become bytes
   */
  Encoding encoding() default Encoding.UTF_8;
}
