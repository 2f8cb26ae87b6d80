/**
 * The second floor: constant-time allocation over one range.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>fragment</b>: a piece of the range, free or in use, header of 32 bytes included;
 *       <b>block</b>: what its user gets of it.
 *   <li><b>bin</b>: the free fragments of similar size; <b>mask</b>: which bins are not empty.
 *   <li><b>split</b>, <b>coalesce</b>: to cut a fragment in two, to join free neighbours.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.o1heap;

import org.jspecify.annotations.NullMarked;
