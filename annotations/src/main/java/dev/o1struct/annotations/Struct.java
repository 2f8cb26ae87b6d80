package dev.o1struct.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a C-like struct: {@code struct Point { int32_t x; int32_t y; };}
 *
 * <pre>{@code
 * @Struct
 * public interface Point {
 *   int x();
 *   void x(int value);
 *
 *   int y();
 *   void y(int value);
 * }
 * }</pre>
 *
 * <p>For {@code Point} the processor writes, in the same package and with the same visibility,
 *
 * <ul>
 *   <li>{@code PointStruct}: {@code SIZE}, {@code ALIGNMENT}, {@code X_OFFSET}…, the {@code
 *       LAYOUT}, the {@code pool} of a heap, where Points are allocated and freed, static accessors
 *       on a handle, {@code copy}, {@code clear}, {@code equals}, {@code hash} and {@code
 *       toString}, and the {@code TYPE}, for code that works on all structs;
 *   <li>{@code PointFlyweight}: a {@code Point} over the struct that {@code wrap(handle)} names.
 * </ul>
 *
 * <p>A sealed struct is a <em>tagged union</em>: the structs that it permits lie in the same bytes,
 * and a tag before them says which of them is there.
 *
 * <pre>{@code
 * @Struct
 * public sealed interface Shape permits Circle, Square {   // struct Header {
 *   int colour();                                          //   uint8_t tag; int32_t colour;
 *   void colour(int value);                                // };
 * }
 *
 * @Struct
 * public non-sealed interface Circle extends Shape {       // struct Circle {
 *   float radius();                                        //   struct Header header; float radius;
 *   void radius(float value);                              // };   12 bytes
 * }
 *
 * @Struct
 * public non-sealed interface Square extends Shape {       // struct Square {
 *   double side();                                         //   struct Header header; double side;
 *   void side(double value);                               // };   16 bytes
 * }                                                        // union Shape { … };   16 bytes
 * }</pre>
 *
 * <p>{@code CircleStruct.become(handle)} makes a Shape a Circle, {@code ShapeStruct.tag(handle)}
 * tells what it is, and {@code ShapeFlyweight} gives a {@code Shape} that can be switched over
 * without a default. Cases are numbered from 1 in the order of {@code permits}, or by {@link Code}.
 * In checked mode a Square used as a Circle is an error.
 *
 * <p>For an interface nested in {@code Outer} the names start with {@code Outer_Point}.
 *
 * <p>The annotated type is an interface without type parameters, not private, and of at most 65,504
 * bytes: with the header of its fragment, 64 KiB. Java shows no annotation processor the interfaces
 * declared inside a method, so those stay without generated code.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Struct {
  /**
   * In which order, and how densely, the fields follow each other.
   *
   * @return C's layout by default
   */
  Layout layout() default Layout.C;

  /**
   * Whether {@code PointColumns} is written too: the same fields as a struct of arrays, for loops
   * over few fields of many structs.
   *
   * <pre>{@code
   * try (PointColumns points = PointColumns.on(heap, 1000)) {    // int32_t x[1000], y[1000];
   *   points.x(999, 5);                                          // x of row 999
   *   Point point = points.row(999);                             // a Point over that row
   *   points.copyTo(999, handle);                                // to a struct, and back
   *   points.grow(2000);
   * }
   * }</pre>
   *
   * <p>Accessors have the names of the static ones, with a row from 0 instead of a handle; a row
   * that is none is an {@link IndexOutOfBoundsException}, in every mode. Columns have neither
   * padding nor the alignment that fields ask for. An embedded struct, an array or a union is one
   * column as a whole, and so are bit fields that follow each other, with whatever else lies in the
   * words that they are read with.
   *
   * <p>A tagged union asks for columns itself, not its cases. The tag and the common fields have
   * columns of their own; what only some case has is one column as a whole, and has accessors for
   * each case:
   *
   * <pre>{@code
   * shapes.circle().become(7);                // row 7 is a circle now, with a radius of zero
   * shapes.circle().radius(7, 2);
   * switch (shapes.view(7)) {                 // a flyweight for each case, made once
   *   case Circle circle -> draw(circle.radius());
   *   case Square square -> draw(square.side());
   * }
   * }</pre>
   *
   * @return false by default
   */
  boolean columns() default false;

  /**
   * How many bytes the tag of a tagged union takes: 1, 2 or 4.
   *
   * @return 1 by default
   */
  int tagBytes() default 1;

  /**
   * Whether {@code PointRecord} is written too: a record with a component for each field.
   *
   * <pre>{@code
   * PointRecord before = PointRecord.of(point);   // what the struct holds now
   * assertEquals(new PointRecord(1, 2), before);
   * before.to(point);                             // writes the fields that have setters
   * }</pre>
   *
   * <p>A component has the type that the static accessors give: of a reference the handle. That of
   * an array is a {@code List}, as long as the array and never changed, so that records with equal
   * elements are equal; that of an embedded struct its record. It reads and writes field by field,
   * so that other threads may come in between, and an exception (an enum that memory does not hold,
   * a text that does not fit) leaves those before it written.
   *
   * <p>Of a tagged union {@code ShapeRecord} is a sealed interface with the common fields, which
   * the records of the cases implement:
   *
   * <pre>{@code
   * switch (ShapeRecord.of(shape)) {
   *   case CircleRecord circle -> draw(circle.radius());
   *   case SquareRecord(int colour, double side) -> draw(side);   // no default: these are all
   * }
   * new CircleRecord(7, 1.5f).to(shape);                          // makes it a Circle
   * }</pre>
   *
   * <p>{@code of} of a tag that is no case's is an {@code UnknownCaseException}, also where the
   * union is part of a struct or array. {@code to} of a case makes the struct that case, unless it
   * is already, as {@code become} does: fields without setters are then zero. {@code
   * CircleRecord.of} reads as the accessors do: of a Square it is a {@code WrongCaseException} in
   * checked mode, else what those bytes are as a Circle.
   *
   * <p>Errors: an embedded struct, or a case of a tagged union, without a snapshot; a {@link
   * Union}, since nothing says which of its arms it holds, so make it a tagged union or write a
   * record of your own; more fields than a constructor has room for, about 250.
   *
   * @return false by default
   */
  boolean snapshot() default false;
}
