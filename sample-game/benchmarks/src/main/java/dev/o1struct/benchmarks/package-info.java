/**
 * The memory floors beside C's malloc, Java objects and Netty's pools, all doing the same
 * operations in the same order.
 *
 * <ul>
 *   <li><b>workload</b>: one of four sequences of operations; {@link
 *       dev.o1struct.benchmarks.Sequence} has the numbers that they are made of, the same as in
 *       {@code workloads.c}.
 *   <li><b>subject</b>: a way to get memory; one class, whose benchmark methods are the workloads
 *       that it can do in the way of those who use it.
 *   <li><b>round</b>: every subject and every C program once, so that what the machine does
 *       meanwhile meets all of them alike.
 * </ul>
 */
@NullMarked
package dev.o1struct.benchmarks;

import org.jspecify.annotations.NullMarked;
