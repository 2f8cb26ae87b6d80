/**
 * Blocks of varying sizes, each pool on its own account.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>block</b>: memory of any size; whoever frees it tells what was asked for.
 *   <li><b>usable</b>: bytes that a block can hold, at least as many as were asked for.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.blocks;

import org.jspecify.annotations.NullMarked;
