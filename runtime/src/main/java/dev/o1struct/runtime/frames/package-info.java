/**
 * Memory that is freed in the reverse order of its allocation.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>frame</b>: memory on the {@link dev.o1struct.runtime.frames.FrameStack}; <b>mark</b>:
 *       where the stack ended.
 *   <li><b>depth</b>: bytes of all frames on the stack.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.frames;

import org.jspecify.annotations.NullMarked;
