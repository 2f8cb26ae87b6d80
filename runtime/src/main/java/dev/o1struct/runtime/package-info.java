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
 *   <li><b>ceiling</b>: what the heaps of a chain may become; <b>overflow</b>: heaps past it, in
 *       windows of their own.
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
 *
 * <p>One thread owns a heap; a process has as many heaps as the address space has windows. Wrong
 * use is refused with a {@link dev.o1struct.runtime.WrongUseException} where it can be seen for a
 * compare or two; {@code checkInvariants} finds the rest. A handle that is wrong all the same never
 * leads out of the address space.
 *
 * <p>In checked mode ({@code o1struct.checked}) every use of a handle is looked at. A handle then
 * carries the generation of its block above its offset, and a <b>shadow</b> of the memory knows for
 * each 8 bytes, a <b>granule</b>, which type and generation they have. A <b>canary</b> of 8 bytes
 * or more follows each block, freed memory is filled with <b>poison</b>, and the <b>sites</b> of
 * allocations and frees are recorded for the messages.
 *
 * <p>Settings, as system property and as environment variable, which has the last word. Names that
 * are not in this table, and malformed values, are refused:
 *
 * <pre>
 *   o1struct.addressSpace  O1STRUCT_ADDRESS_SPACE  16g         all windows together
 *   o1struct.storage       O1STRUCT_STORAGE        automatic   what backs the windows: automatic, mmap, file
 *   o1struct.backend       O1STRUCT_BACKEND        chain       who serves each block: chain, or system (malloc)
 *   o1struct.initialHeap   O1STRUCT_INITIAL_HEAP   32m         the first heap of a chain
 *   o1struct.growth        O1STRUCT_GROWTH         double      what follows a full heap: double, none
 *   o1struct.ceiling       O1STRUCT_CEILING        1g          all heaps of a chain together
 *   o1struct.overflow      O1STRUCT_OVERFLOW       off         what may be taken past the ceiling: off, bytes
 *   o1struct.slab          O1STRUCT_SLAB           64k         what a pool takes at a time
 *   o1struct.checked       O1STRUCT_CHECKED        false       whether each access is checked: true, false
 *   o1struct.sites         O1STRUCT_SITES          sampled     whose sites checks record: all, sampled, none
 *   o1struct.leaks         O1STRUCT_LEAKS          report      what checks do about leaks: report, throw, ignore
 *   o1struct.trace         O1STRUCT_TRACE          none        where operations are written: a file
 *   o1struct.jmx           O1STRUCT_JMX            false       whether each heap has a bean
 * </pre>
 *
 * Memory is reserved by {@code mmap} where the JVM grants native access ({@code
 * --enable-native-access=dev.o1struct.runtime}, or {@code ALL-UNNAMED} on the class path, or {@code
 * Enable-Native-Access: ALL-UNNAMED} in the manifest of a runnable jar), and is a mapped, already
 * deleted file everywhere else.
 *
 * <p>Past the ceiling a request is refused with a {@link
 * dev.o1struct.runtime.HeapExhaustedException} that tells who holds what and what helps, or, where
 * {@code o1struct.overflow} allows it, served from further windows, which go back when they hold
 * nothing.
 *
 * <p>With {@code o1struct.backend=system} each slot, block, name and frame is a {@code malloc} of
 * its own, so that Valgrind and ASan see it: a handle is an address, nothing is checked, what is
 * live when a heap is closed stays allocated and shows as leaked. Rounding, heaps, free lists and
 * fragmentation are not known then; counts, bytes and ceilings are. Structs compiled with {@code
 * -Ao1struct.backend=system} do the same one by one: see {@link dev.o1struct.runtime.SystemMemory}.
 */
@NullMarked
package dev.o1struct.runtime;

import org.jspecify.annotations.NullMarked;
