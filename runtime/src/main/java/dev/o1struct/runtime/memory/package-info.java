/**
 * The first floor: virtual memory, reserved once for the process.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>offset</b>: a place in {@link dev.o1struct.runtime.memory.AddressSpace#MEMORY}; 0 is
 *       none.
 *   <li><b>window</b>: the part of the address space that one heap has, as large as its ceiling: a
 *       power of two from 1 MiB to 16 GiB; <b>holder</b>: who has it.
 *   <li><b>storage</b>: what backs the windows: an anonymous mapping, a sparse file, or with {@code
 *       malloc} all memory of the process.
 *   <li><b>discard</b>: to give pages back to the system; <b>touch</b>: to make it provide them.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.memory;

import org.jspecify.annotations.NullMarked;
