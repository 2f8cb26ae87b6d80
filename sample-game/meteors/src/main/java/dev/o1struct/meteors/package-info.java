/** The sample game's entry; its scripts are recompiled into the package {@code movie} below. */
@NullMarked
package dev.o1struct.meteors;

import org.jspecify.annotations.NullMarked;
