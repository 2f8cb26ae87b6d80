/** Tests of emitted text. */
@NullMarked
package dev.o1struct.processor.emit;

import org.jspecify.annotations.NullMarked;
