/** What holds for all rooms of the runtime. */
@NullMarked
package dev.o1struct.runtime;

import org.jspecify.annotations.NullMarked;
