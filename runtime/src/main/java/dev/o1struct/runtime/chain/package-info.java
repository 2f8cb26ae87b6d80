/**
 * The third floor: heaps side by side in one window, added as they are needed.
 *
 * <pre>
 *   HeapChain     the door: owner, accounts, refusals
 *     BlockSource   take, give, reserve, trim: may be wrapped
 *       BlockStore    ChainHeaps | MallocBlocks
 * </pre>
 *
 * <p>Words used here:
 *
 * <ul>
 *   <li><b>chain</b>: the heaps of one window; <b>owner</b>: the thread that may use it.
 *   <li><b>take</b>, <b>give</b>: what floors above do to have a block and to return it.
 *   <li><b>overflow</b>: heaps past the ceiling, in windows of their own.
 *   <li><b>listener</b>: who is told of growth, refusals, trimming, overflow and leaks.
 * </ul>
 */
@NullMarked
package dev.o1struct.runtime.chain;

import org.jspecify.annotations.NullMarked;
