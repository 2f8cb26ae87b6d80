/**
 * Blocks of any size, from slots of some sizes.
 *
 * <pre>
 *   Blocks        of any size, on one account    PlainBlocks  | CheckedBlocks  | SystemBlocks
 *   SizeClasses   shared by all accounts         PlainClasses | CheckedClasses | SystemClasses
 * </pre>
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>size class</b>: the slot size that serves a range of requests; <b>large</b>: what none
 *       serves, and comes straight from the chain.
 *   <li><b>account</b>: how many blocks somebody has, and how large.
 *   <li><b>eighths</b>: whole 8 bytes below a request.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.sizeclasses;

import org.jspecify.annotations.NullMarked;
