/** Tests of the recompiler, and what they share. */
@NullMarked
package dev.o1struct.recompiler;

import org.jspecify.annotations.NullMarked;
