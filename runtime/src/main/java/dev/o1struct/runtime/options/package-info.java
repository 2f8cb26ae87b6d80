/**
 * What a program may choose about a heap.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>ceiling</b>: what all heaps of a chain may become together; <b>overflow</b>: what may be
 *       taken past it.
 *   <li><b>growth</b>: what follows a full heap.
 *   <li><b>slab</b>: what a pool takes of a heap at a time.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.options;

import org.jspecify.annotations.NullMarked;
