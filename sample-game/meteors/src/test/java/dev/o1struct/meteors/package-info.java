/** Plays the whole game, as users would, and looks at what it traced, kept and drew. */
@NullMarked
package dev.o1struct.meteors;

import org.jspecify.annotations.NullMarked;
