/** To be described. */
@NullMarked
package dev.o1struct.annotations;

import org.jspecify.annotations.NullMarked;
