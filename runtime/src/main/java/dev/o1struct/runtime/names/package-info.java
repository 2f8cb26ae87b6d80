/**
 * Texts off-heap, interned and counted.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>name</b>: an interned, counted text; <b>reference</b>: one count of it. "+1" marks
 *       results whose reference the caller owns.
 *   <li><b>form</b>: length and width of a text in one number; <b>wide</b>: two bytes a character.
 *   <li><b>folded</b>: the same text in lower case.
 *   <li><b>builder</b>: where a text is put together before it is interned.
 *   <li><b>bucket</b>: the names whose hashes lead to one place of the table; <b>link</b>: from a
 *       bucket or a name to the next name.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.names;

import org.jspecify.annotations.NullMarked;
