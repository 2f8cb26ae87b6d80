package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says where a field lies, for formats that somebody else has laid down.
 *
 * <pre>{@code
 * @Struct
 * interface Registers {
 *   @Offset(0) int control();    // bytes 0 to 3
 *   @Offset(16) int status();    // bytes 16 to 19; 4 to 15 are padding
 * }                              // 20 bytes
 * }</pre>
 *
 * <p>All fields of a struct have an offset, or none has. The size is the end of the last field,
 * rounded up to the alignment. Errors: fields that overlap, unless they are in different arms of
 * one {@link Union}; an offset that is negative or no multiple of the field's alignment, which in a
 * struct with {@link Layout#PACKED} is 1; {@link Layout#REORDERED} or {@link CacheLine} beside it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Offset {
  /**
   * Bytes from the start of the struct.
   *
   * @return bytes from the start of the struct
   */
  int value();
}
