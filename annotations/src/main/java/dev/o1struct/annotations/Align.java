package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Aligns a field, or a whole struct, more strictly than C does by itself: C11's {@code _Alignas}.
 *
 * <pre>{@code
 * @Align(16)                  // struct __attribute__((aligned(16))) Quad {
 * @Struct
 * interface Quad {
 *   int id();                 //   int32_t id;                            offset 0
 *   @Align(16) @Length(4)
 *   float part(int index);    //   _Alignas(16) float part[4];            offset 16
 * }                           // };                                       32 bytes
 * }</pre>
 *
 * <p>A struct is aligned as strictly as its strictest field, and its size is a multiple of that. A
 * pool's slots are aligned as their structs need; in a block of your own, align the first element
 * yourself. In a struct with {@link Layout#PACKED} an alignment below the natural one is possible
 * too; elsewhere it is an error, as is one that is no power of two from 1 to 4096.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Align {
  /**
   * The alignment in bytes: a power of two up to 4096.
   *
   * @return the alignment in bytes
   */
  int value();
}
