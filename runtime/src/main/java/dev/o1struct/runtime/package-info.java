/** To be described. */
@NullMarked
package dev.o1struct.runtime;

import org.jspecify.annotations.NullMarked;
