/**
 * What o1struct throws. One root, {@link dev.o1struct.runtime.errors.O1structException}, and a few
 * kinds.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>wrong use</b>: a bug in the caller, found before anything was changed.
 *   <li><b>refusal</b>: there is not enough of something; the heap stays as it was.
 *   <li><b>corruption</b>: headers, lists and counters contradict each other, because somebody
 *       wrote over them.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.errors;

import org.jspecify.annotations.NullMarked;
