/** Tests of the processor. */
@NullMarked
package dev.o1struct.processor;

import org.jspecify.annotations.NullMarked;
