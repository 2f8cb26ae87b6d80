/**
 * Where a heap is put together: the implementations of the process's mode on a chain, wrapped by
 * what records or refuses.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>floors</b>: the implementations that one mode puts on a chain.
 *   <li><b>inventory</b>: who holds what.
 *   <li><b>demand</b>: slots that a pool shall have from the start.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.assembly;

import org.jspecify.annotations.NullMarked;
