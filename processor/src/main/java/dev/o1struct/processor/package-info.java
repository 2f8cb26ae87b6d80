/**
 * The annotation processor. One way through:
 *
 * <pre>
 * TypeElement -> ModelReader -> StructModel -> StructRules -> problems -> Reporter
 *                               (if none)   -> LayoutPlanner -> LayoutPlan -> emitters -> SourceFile
 * </pre>
 *
 * <p>Each step is a function of its input; the records between them cannot change.
 */
@NullMarked
package dev.o1struct.processor;

import org.jspecify.annotations.NullMarked;
