package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the field an array of fixed length inside the struct, {@code int32_t score[16];}, or an
 * array of arrays, {@code float matrix[3][4];}
 *
 * <pre>{@code
 * @Length(16) int score(int index);          // int32_t score[16];
 * void score(int index, int value);
 *
 * @Length(4) Point corner(int index);        // struct Point corner[4];
 *
 * @Length(8) @Ref Node child(int index);     // struct Node *child[8];
 * void child(int index, Node value);
 *
 * @Length({3, 4}) float matrix(int row, int column);      // float matrix[3][4];
 * void matrix(int row, int column, float value);
 * }</pre>
 *
 * <p>Getter and setter take the index as their first parameter, of an array of arrays an index for
 * each dimension, the outermost first; an index outside the array is an {@link
 * IndexOutOfBoundsException}, in static accessors too. The generated constants {@code SCORE_LENGTH}
 * and {@code SCORE_STRIDE} say how many elements there are and how many bytes lie between two of
 * them. Of an array of arrays, whose elements lie row by row as in C, {@code MATRIX_LENGTH} is that
 * of all dimensions, 12, and {@code MATRIX_LENGTH_1} and {@code MATRIX_LENGTH_2} are the two.
 *
 * <p>For whole arrays there are static accessors that make no objects; those of a field {@code
 * score} are
 *
 * <pre>{@code
 * PlayerStruct.scoreTo(player, scores, 0);      // copies all to an int[], from index 0 of that
 * PlayerStruct.scoreFrom(player, scores, 0);    // copies all from an int[]
 * PlayerStruct.scoreFill(player, -1);           // gives all one value
 *
 * StructCursor<PointFlyweight> corners = StructCursor.of(new PointFlyweight());   // once
 * for (PointFlyweight corner : PlayerStruct.corner(player, corners)) {           // one flyweight
 *   corner.x(0);
 * }
 * }</pre>
 *
 * <p>The Java array holds what the getter gives: {@code int} for {@code @U8}, handles for
 * references, and of an array of arrays all elements one row after the other. One that is too short
 * is an {@link IndexOutOfBoundsException}, and nothing is copied. Without a setter there is only
 * the first of these; texts and {@link Atomic} arrays have none.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Length {
  /**
   * The number of elements in each dimension, the outermost first: 1 to 12 of them, each at least
   * 1.
   *
   * @return the number of elements in each dimension
   */
  int[] value();
}
