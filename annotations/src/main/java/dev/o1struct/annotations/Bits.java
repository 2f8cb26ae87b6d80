package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the field a bit field: so many bits of its type, beside its neighbours' in the same bytes.
 *
 * <pre>{@code
 * @Bits(1) boolean visible();            // bool visible : 1;       bit 0 of byte 0
 * void visible(boolean value);
 *
 * @Bits(3) @U8 int layer();              // uint8_t layer : 3;      bits 1…3
 * void layer(int value);
 *
 * @Bits(11) int angle();                 // int32_t angle : 11;     bits 4…14, −1024…1023
 * void angle(int value);
 *
 * @Bits(value = 4, newUnit = true)       // int32_t : 0;
 * @U32 int group();                      // uint32_t group : 4;     bits 0…3 of byte 4
 * void group(int value);
 * }</pre>
 *
 * <p>Bits are given out as C compilers do on x86-64: from the lowest on, each field behind the one
 * before it, but never across a boundary of its own type: a field of {@code int} lies within 4
 * bytes at a multiple of 4, which may belong to its neighbours in part. The struct is aligned as if
 * the field had the whole type. {@code newUnit} starts at the next such boundary.
 *
 * <p>The type is an integer, signed or not, a {@code boolean} of one bit, or an enum whose ordinals
 * or codes fit. Reading extends the sign of signed types; writing keeps the low bits, as a C
 * assignment does. A write reads, changes and writes the least 1, 2, 4 or 8 bytes around the field,
 * so two threads do not write neighbours at the same time. There are no arrays of bit fields.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Bits {
  /**
   * The number of bits, from 1 to those of the field's type; 1 for a {@code boolean}.
   *
   * @return the number of bits
   */
  int value();

  /**
   * Whether the field starts at the next boundary of its type, as after {@code int : 0;} in C.
   *
   * @return whether it starts a unit
   */
  boolean newUnit() default false;
}
