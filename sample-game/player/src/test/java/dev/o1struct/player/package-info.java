/** Tests of the player as a whole. */
@NullMarked
package dev.o1struct.player;

import org.jspecify.annotations.NullMarked;
