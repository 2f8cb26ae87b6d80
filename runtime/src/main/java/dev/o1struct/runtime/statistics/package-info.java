/**
 * Figures, as plain records: what is told of a heap, whoever asks.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>allocated</b>: bytes in use, headers and rounding included, as o1heap counts them;
 *       <b>allocations</b>, <b>frees</b>: how many.
 *   <li><b>live</b>: items in use; <b>peak</b> or <b>high-water mark</b>: the most that was ever in
 *       use at once.
 *   <li><b>taken</b>: bytes that a pool has of its heap; <b>used</b>: those of them that belong to
 *       live items; <b>slack</b>: those that do not, or are lost to <b>rounding</b>.
 *   <li><b>leak</b>: what is live when its heap is closed.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.statistics;

import org.jspecify.annotations.NullMarked;
