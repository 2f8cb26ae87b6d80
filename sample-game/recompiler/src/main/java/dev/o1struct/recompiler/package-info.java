/**
 * Recompiles the scripts of a SWF movie to Java source: {@link dev.o1struct.recompiler.Recompiler}
 * for programs, {@link dev.o1struct.recompiler.RecompileCommand} for the command line.
 */
@NullMarked
package dev.o1struct.recompiler;

import org.jspecify.annotations.NullMarked;
