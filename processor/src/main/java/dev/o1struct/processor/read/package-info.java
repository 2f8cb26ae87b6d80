/**
 * From the compiler's elements to {@code StructModel}. The reader judges nothing: what is declared
 * wrongly is read too, so that the rules can say all that is wrong with it at once. The one thing
 * it refuses is a struct that mentions types which do not exist yet; another processor may write
 * them in a later round.
 */
@NullMarked
package dev.o1struct.processor.read;

import org.jspecify.annotations.NullMarked;
