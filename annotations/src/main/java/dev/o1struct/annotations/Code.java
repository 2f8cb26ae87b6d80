package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a constant of an enum the number by which it is stored, as in C's {@code enum}, so that its
 * place among the others does not matter.
 *
 * <pre>{@code
 * enum Opcode {                    // enum Opcode {
 *   @Code(0x0A) ADD,               //   ADD = 0x0A,
 *   @Code(0x0B) SUBTRACT,          //   SUBTRACT = 0x0B,
 *   @Code(0x99) JUMP               //   JUMP = 0x99
 * }                                // };
 *
 * @EnumWidth(1) Opcode opcode();   // uint8_t opcode;   0x99 for JUMP
 * void opcode(Opcode value);
 * }</pre>
 *
 * <p>All constants of an enum have a code or none has: those of an enum without codes are stored by
 * ordinal. Codes are distinct, and fit the width of each field: 0…255 in one byte, 0…65,535 in two;
 * if one of them is negative, −128…127 and −32,768…32,767.
 *
 * <p>On a case of a tagged union (see {@link Struct}) it is the number in the tag: not negative,
 * and on all cases or none.
 *
 * <p>Reading bytes that are no constant's code is an {@link IllegalStateException} that names
 * field, handle and code. A zeroed struct holds the constant of code 0, if there is one.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.TYPE})
public @interface Code {
  /**
   * The number that is stored.
   *
   * @return the number that is stored
   */
  int value();
}
