/**
 * How frame stacks are served in each mode: {@code PlainFrames}, {@code CheckedFrames}, {@code
 * SystemFrames}.
 *
 * <p>Words used here: those of {@link dev.o1struct.runtime.frames}, and
 *
 * <ul>
 *   <li><b>block</b>: what frames lie in, one behind the other.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.stack;

import org.jspecify.annotations.NullMarked;
