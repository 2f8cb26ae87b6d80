/**
 * The door from handles to places in memory, for programs and for generated code.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>handle</b>: a {@code long} that stands for a block; 0 is null. Without checks it is the
 *       block's offset; with checks it carries a tag.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.handles;

import org.jspecify.annotations.NullMarked;
