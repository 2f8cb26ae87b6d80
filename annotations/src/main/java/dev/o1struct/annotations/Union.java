package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Overlays fields: consecutive fields with the same union name share their bytes.
 *
 * <pre>{@code
 * @Union("data") long integer();                             // union {
 * void integer(long value);                                  //   int64_t integer;
 *
 * @Union("data") double number();                            //   double number;
 * void number(double value);
 *
 * @Union(value = "data", arm = "text") @Ref long chars();    //   struct {
 * void chars(long value);                                    //     void *chars;
 *
 * @Union(value = "data", arm = "text") @U32 int length();    //     uint32_t length;
 * void length(int value);                                    //   } text;
 *                                                            // } data;
 * }</pre>
 *
 * <p>Fields with the same {@code arm} are consecutive too and follow each other as in a struct; a
 * field without an arm is an arm of its own. Which arm is meant, the program remembers elsewhere,
 * usually in a field before the union. The union is as large as its largest arm and aligned as
 * strictly as its strictest field. Names of unions and arms appear in the {@code LAYOUT} and in the
 * table of offsets; accessors are named after the fields alone.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Union {
  /**
   * The union's name, an identifier that no field of the struct has.
   *
   * @return the union's name
   */
  String value();

  /**
   * The name of the arm that the field belongs to, or empty for an arm of this field alone.
   *
   * @return the arm's name or the empty string
   */
  String arm() default "";
}
