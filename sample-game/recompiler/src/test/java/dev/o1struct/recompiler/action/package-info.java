/** Tests of the decoder of actions. */
@NullMarked
package dev.o1struct.recompiler.action;

import org.jspecify.annotations.NullMarked;
