/**
 * What the user declared, as immutable records: nothing here has judged or computed anything yet.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><em>struct</em>: an interface annotated with {@code @Struct}.
 *   <li><em>field</em>: an abstract method of it that returns something, its getter, with whatever
 *       setters bear its name.
 *   <li><em>marks</em>: the annotations on a getter.
 *   <li><em>field type</em>: what a Java type and its marks amount to in memory.
 *   <li><em>place</em>: where in the source a message about something belongs.
 * </ul>
 */
@NullMarked
package dev.o1struct.processor.model;

import org.jspecify.annotations.NullMarked;
