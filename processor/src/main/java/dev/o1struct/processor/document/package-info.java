/**
 * What is written about layouts beside Java source: C headers, reports and the lock file.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><em>cell</em>: bytes of a layout drawn as one box: a field, an element of an array, padding
 *       or the slack of a slot.
 *   <li><em>lane</em>: one of the arms of a union, drawn above each other.
 *   <li><em>lock</em>: the layouts that the user agreed to, one block of lines for each struct.
 * </ul>
 */
@NullMarked
package dev.o1struct.processor.document;

import org.jspecify.annotations.NullMarked;
