/**
 * From {@code LayoutPlan} to Java source. An emitter decides nothing: it writes down what the plan
 * says, in the order in which the plan says it, so that equal plans give equal text.
 *
 * <p>What a kind of field has in generated code is in one subclass of {@code FieldCode}, for all
 * classes; the emitters of classes ask that, and never what kind a field is.
 */
@NullMarked
package dev.o1struct.processor.emit;

import org.jspecify.annotations.NullMarked;
