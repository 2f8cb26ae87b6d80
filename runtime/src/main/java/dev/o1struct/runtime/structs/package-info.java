/**
 * Structs as values, their pools, and the objects over them.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>type</b>: the identity of a struct: qualified name, size, alignment and layout.
 *   <li><b>pool</b>: where structs of one type come from on one heap.
 *   <li><b>flyweight</b>: a Java object that can be pointed at one struct after another;
 *       <b>cursor</b>: a loop that does so.
 *   <li><b>opaque</b>: of which nothing is known but how large it is.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.structs;

import org.jspecify.annotations.NullMarked;
