package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which byte of a number comes first, for formats of files and networks: gcc's {@code
 * scalar_storage_order}.
 *
 * <pre>{@code
 * @ByteOrder(Endianness.BIG_ENDIAN)
 * @Struct(layout = Layout.PACKED)
 * interface Header {
 *   @U16 int kind();                            // 0x0102 is stored as 01 02
 *   void kind(int value);
 *
 *   @ByteOrder(Endianness.LITTLE_ENDIAN)
 *   int length();                               // 0x01020304 is stored as 04 03 02 01
 *   void length(int value);
 * }
 * }</pre>
 *
 * <p>On a struct it is meant for all its numbers and enums of more than one byte, arrays included;
 * bit fields and references keep the machine's order, and an embedded struct has its own. On any of
 * those, or on a field of one byte, it is an error.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ByteOrder {
  /**
   * Which byte comes first.
   *
   * @return the order
   */
  Endianness value();
}
