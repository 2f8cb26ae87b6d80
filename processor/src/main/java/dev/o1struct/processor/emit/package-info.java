/**
 * From {@code LayoutPlan} to Java source. An emitter decides nothing: it writes down what the plan
 * says, in the order in which the plan says it, so that equal plans give equal text.
 */
@NullMarked
package dev.o1struct.processor.emit;

import org.jspecify.annotations.NullMarked;
