/**
 * What checked mode knows: of memory, not of heaps.
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>tag</b>: the generation of a block, which its handle carries above the offset.
 *   <li><b>shadow</b>: what is known of each 8 bytes of memory, a <b>granule</b>: a <b>cell</b> of
 *       type and tag, and a mark where a live block starts.
 *   <li><b>canary</b>: 8 bytes or more after each block that nobody should write to; <b>poison</b>:
 *       what freed memory is filled with.
 *   <li><b>site</b>: the place of the program that allocated or freed a block; <b>history</b>: a
 *       number for the pair of both; <b>zone</b>: the cell of a canary, where that is kept.
 *   <li><b>finding</b>: what is wrong with a handle, in words.
 *   <li><b>admit</b>, <b>dismiss</b>: to make memory a live block, and to make an end of it.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.check;

import org.jspecify.annotations.NullMarked;
