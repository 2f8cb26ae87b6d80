/**
 * The fourth floor: slots of fixed sizes, carved from slabs.
 *
 * <pre>
 *   Slots         of one size, for one type      PlainSlots   | CheckedSlots   | SystemSlots
 *   SizeClasses   shared by all blocks           PlainClasses | CheckedClasses | SystemClasses
 *   Blocks        of any size, on one account    PlainBlocks  | CheckedBlocks  | SystemBlocks
 *   HandleDoor    is this ours?                  PlainDoor    | CheckedDoor
 * </pre>
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>slab</b>: a block of the chain that is carved into <b>slots</b> of one size;
 *       <b>spare</b>: one taken ahead of need.
 *   <li><b>carve</b>: to cut off the next slot that was never used.
 *   <li><b>free list</b>: free slots, each of which holds the handle of the next.
 *   <li><b>size class</b>: the slot size that serves a range of requests; <b>large</b>: what none
 *       serves.
 *   <li><b>account</b>: how many blocks somebody has, and how large.
 *   <li><b>room</b>: bytes of a slot, canary included.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.slots;

import org.jspecify.annotations.NullMarked;
