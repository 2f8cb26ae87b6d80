/**
 * The fourth floor: slots of one size, carved from slabs.
 *
 * <pre>
 *   Slots         of one size, for one type      PlainSlots | CheckedSlots | SystemSlots
 *   HandleDoor    is this ours?                  PlainDoor  | CheckedDoor
 * </pre>
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>slab</b>: a block of the chain that is carved into <b>slots</b> of one size;
 *       <b>spare</b>: one taken ahead of need.
 *   <li><b>carve</b>: to cut off the next slot that was never used.
 *   <li><b>free list</b>: free slots, each of which holds the handle of the next.
 *   <li><b>guarded</b>: with a type, a canary and poison; <b>room</b>: bytes of such a slot, canary
 *       included.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.slots;

import org.jspecify.annotations.NullMarked;
