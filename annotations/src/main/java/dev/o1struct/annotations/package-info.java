/**
 * The annotations with which a C-like struct is declared as a Java interface.
 *
 * <pre>{@code
 * @Struct
 * public interface Particle {     // struct Particle {
 *   float x();                    //   float x;
 *   void x(float value);
 *
 *   float y();                    //   float y;
 *   void y(float value);
 *
 *   @U8 int energy();             //   uint8_t energy;
 *   void energy(int value);
 *
 *   @Ref Particle next();         //   struct Particle *next;
 *   void next(Particle value);
 * }                               // };   24 bytes
 * }</pre>
 *
 * <p>An abstract method that returns something is a <em>field</em>, in the order of declaration; a
 * {@code void} method of the same name with one more parameter is its <em>setter</em>, and a field
 * without one is read-only through the flyweight and the static accessors. All annotations of a
 * field stand on its getter. Default and static methods are the struct's own behaviour and take no
 * part in the layout.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><em>handle</em>: a {@code long} that says where a struct lies in the address space; 0 is
 *       null.
 *   <li><em>flyweight</em>: a Java object that implements the interface over whichever handle it is
 *       pointed at.
 *   <li><em>embedded</em>: lying inside another struct, by value, as a struct member does in C.
 *   <li><em>tagged union</em>: a sealed struct; <em>case</em>: one of the structs that it permits.
 *   <li><em>arm</em>: one of the alternatives of a union.
 * </ul>
 *
 * <p>What a field's Java type means in C, without annotations:
 *
 * <table>
 * <caption>Java types and their C types</caption>
 * <tr><th>Java</th><th>C</th><th>bytes</th></tr>
 * <tr><td>{@code byte}</td><td>{@code int8_t}</td><td>1</td></tr>
 * <tr><td>{@code boolean}</td><td>{@code bool}</td><td>1</td></tr>
 * <tr><td>{@code short}</td><td>{@code int16_t}</td><td>2</td></tr>
 * <tr><td>{@code char}</td><td>{@code char16_t}</td><td>2</td></tr>
 * <tr><td>{@code int}</td><td>{@code int32_t}</td><td>4</td></tr>
 * <tr><td>{@code float}</td><td>{@code float}</td><td>4</td></tr>
 * <tr><td>{@code long}</td><td>{@code int64_t}</td><td>8</td></tr>
 * <tr><td>{@code double}</td><td>{@code double}</td><td>8</td></tr>
 * <tr><td>an {@code enum}</td><td>{@code enum}, by ordinal or {@link Code}</td><td>4</td></tr>
 * <tr><td>a struct {@code S}</td><td>{@code struct S}, embedded</td><td>its size</td></tr>
 * </table>
 *
 * <p>{@link Bits} makes bit fields, {@link Text} text inside the struct, {@link Ref}, {@link Name}
 * and {@link Pointer} references of three kinds, {@link Union} alternatives that share bytes.
 *
 * <p>Layout is that of C on 64-bit machines: every field at the next multiple of its alignment,
 * which is its size for scalars and the largest alignment of its members for a struct or union; the
 * end of the struct padded to its own alignment.
 */
@NullMarked
package dev.o1struct.annotations;

import org.jspecify.annotations.NullMarked;
