/** Tests of the command line and of whole movies. */
@NullMarked
package dev.o1struct.player.launch;

import org.jspecify.annotations.NullMarked;
