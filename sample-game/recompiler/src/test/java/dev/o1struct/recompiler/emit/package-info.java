/** Tests of the emitted source. */
@NullMarked
package dev.o1struct.recompiler.emit;

import org.jspecify.annotations.NullMarked;
