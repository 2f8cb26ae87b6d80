/**
 * What a declaration, and its layout, must obey. Rules look at {@code TypedStruct}s and {@code
 * LayoutPlan}s and give problems; they stop at nothing, so that all independent mistakes of a build
 * are reported at once, and a struct is never blamed for the mistakes of another that it mentions.
 */
@NullMarked
package dev.o1struct.processor.rules;

import org.jspecify.annotations.NullMarked;
