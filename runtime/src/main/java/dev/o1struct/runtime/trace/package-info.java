/**
 * Every operation of a heap, written to a file that can be replayed.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>line</b>: one operation; <b>figures</b>: {@code name=value} pairs in lines that begin
 *       with a hash.
 *   <li><b>origin</b>: the handle that offsets in a file count from.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.trace;

import org.jspecify.annotations.NullMarked;
