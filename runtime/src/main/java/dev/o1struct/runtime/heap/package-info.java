/**
 * What a program opens.
 *
 * <pre>
 *             heap                    Heap, Reservation                        tools use it
 *   +-----------------------------------------------------------------------+
 * 5 | structs | blocks | names | frames                 | what programs use
 *   +-----------------------------------------------------------------------+
 * 4 | slots         slots of one size                    | 8 bytes ... 32 KiB
 *   +-----------------------------------------------------------------------+
 * 3 | chain         [ 32 MiB ][    64 MiB    ][         128 MiB         ] ...  | one window
 *   +-----------------------------------------------------------------------+
 * 2 | o1heap        |head|block   |head|free      |head|block |                | one heap
 *   +-----------------------------------------------------------------------+
 * 1 | memory        | window 0 | window 1 | window 2 | ...                    | one process
 *   +-----------------------------------------------------------------------+
 * </pre>
 *
 * <p>One thread owns a heap; a process has as many heaps as the address space has windows. Wrong
 * use is refused with a {@link dev.o1struct.runtime.errors.WrongUseException} where it can be seen
 * for a compare or two; {@code checkInvariants} finds the rest. A handle that is wrong all the same
 * never leads out of the address space. With {@code o1struct.checked} every use of a handle is
 * looked at.
 *
 * <p>Memory is reserved by {@code mmap} where the JVM grants native access ({@code
 * --enable-native-access=dev.o1struct.runtime}, or {@code ALL-UNNAMED} on the class path, or {@code
 * Enable-Native-Access: ALL-UNNAMED} in the manifest of a runnable jar), and is a mapped, already
 * deleted file everywhere else.
 *
 * <p>Past the ceiling a request is refused with a {@link
 * dev.o1struct.runtime.errors.HeapExhaustedException} that tells who holds what and what helps, or,
 * where {@code o1struct.overflow} allows it, served from further windows, which go back when they
 * hold nothing.
 *
 * <p>With {@code o1struct.backend=system} each slot, block, name and frame is a {@code malloc} of
 * its own, so that Valgrind and ASan see it: a handle is an address, nothing is checked, what is
 * live when a heap is closed stays allocated and shows as leaked. Rounding, heaps, free lists and
 * fragmentation are not known then; counts, bytes and ceilings are. Structs compiled with {@code
 * -Ao1struct.backend=system} do the same one by one: see {@link
 * dev.o1struct.runtime.generated.SystemMemory}.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>heap</b>: a window with pools in it, of one thread.
 *   <li><b>reservation</b>: heaps that were added ahead of need, whose pages come one by one.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.heap;

import org.jspecify.annotations.NullMarked;
