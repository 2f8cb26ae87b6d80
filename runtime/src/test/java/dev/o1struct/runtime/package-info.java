/** Tests of the memory floors: rules by name, seeded models, placement traces. */
@NullMarked
package dev.o1struct.runtime;

import org.jspecify.annotations.NullMarked;
