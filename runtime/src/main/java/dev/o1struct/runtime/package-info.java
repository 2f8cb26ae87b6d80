/**
 * Off-heap memory for structs: allocated and freed in constant time, never moved, never seen by the
 * garbage collector.
 *
 * <p>Five floors, each of which knows only those beneath it:
 *
 * <pre>
 *   Heap                      opens a window and puts the floors together
 *   +-----------------------------------------------------------------------+
 * 5 | StructPool   BlockPool   NamePool (NameBuilder)   FrameStack          | what programs use
 *   +-----------------------------------------------------------------------+
 * 4 | SlabPool   SizeClasses                   slots of one size            | 8 bytes ... 32 KiB
 *   +-----------------------------------------------------------------------+
 * 3 | HeapChain   [ 32 MiB ][    64 MiB    ][         128 MiB         ] ... | one window
 *   +-----------------------------------------------------------------------+
 * 2 | O1Heap      |head|block   |head|free      |head|block |               | one heap
 *   +-----------------------------------------------------------------------+
 * 1 | AddressSpace   MEMORY: | window 0 | window 1 | window 2 | ...         | one process
 *   +-----------------------------------------------------------------------+
 * </pre>
 *
 * Words used here:
 *
 * <ul>
 *   <li><b>handle</b>: a {@code long}, the offset of a block in {@link
 *       dev.o1struct.runtime.AddressSpace#MEMORY}; 0 is null.
 *   <li><b>window</b>: the part of the address space that one {@link dev.o1struct.runtime.Heap}
 *       has, 1 GiB.
 *   <li><b>fragment</b>: a piece of an {@link dev.o1struct.runtime.O1Heap}, free or in use, 32-byte
 *       header included; <b>block</b>: what the program gets of it.
 *   <li><b>bin</b>: the free fragments of similar size; <b>split</b>, <b>coalesce</b>: cut a
 *       fragment in two, join free neighbours.
 *   <li><b>slab</b>: a block that is carved into <b>slots</b> of one size; <b>size class</b>: the
 *       slot size that serves a range of requests; <b>free list</b>: free slots, each holding the
 *       handle of the next.
 *   <li><b>slack</b>: bytes taken that hold nothing: rounding, free slots, slots not yet carved.
 *   <li><b>high-water mark</b> or <b>peak</b>: the most that was ever in use at once.
 *   <li><b>name</b>: an interned, counted text; <b>reference</b>: one count of it. "+1" marks
 *       results whose reference the caller owns.
 *   <li><b>frame</b>: memory on the {@link dev.o1struct.runtime.FrameStack}; <b>mark</b>: where the
 *       stack ended.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime;

import org.jspecify.annotations.NullMarked;
