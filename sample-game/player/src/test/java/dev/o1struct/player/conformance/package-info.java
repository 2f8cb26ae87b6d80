/** Runs the ActionScript conformance cases of the shared test material, where it is present. */
@NullMarked
package dev.o1struct.player.conformance;

import org.jspecify.annotations.NullMarked;
