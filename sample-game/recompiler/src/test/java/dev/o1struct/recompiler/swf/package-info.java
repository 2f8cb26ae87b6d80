/** Tests of the SWF reader. */
@NullMarked
package dev.o1struct.recompiler.swf;

import org.jspecify.annotations.NullMarked;
