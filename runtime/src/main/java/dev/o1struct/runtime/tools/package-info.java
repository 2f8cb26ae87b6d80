/**
 * What works on heaps and their files from outside.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>replay</b>: to do again what a trace tells, and to compare.
 *   <li><b>bound</b>: how large a heap must be so that nothing exhausts it.
 *   <li><b>profile</b>: what recorded runs needed at most; <b>recommendation</b>: how to lay a heap
 *       out for them.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.tools;

import org.jspecify.annotations.NullMarked;
