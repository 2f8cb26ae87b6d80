/**
 * Structs declared by chance, compiled, and used beside an array of bytes. What the bytes should be
 * is worked out here from the documentation, without a line of the processor.
 */
@NullMarked
package dev.o1struct.processor.readback;

import org.jspecify.annotations.NullMarked;
