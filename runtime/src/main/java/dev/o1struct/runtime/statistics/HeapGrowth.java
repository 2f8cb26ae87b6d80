package dev.o1struct.runtime.statistics;

/**
 * One heap that was added to a chain.
 *
 * @param request how many requests the chain had served or refused before
 * @param nanoseconds since the chain was made
 * @param bytes of the added heap
 * @param capacity of all heaps together, afterwards
 * @param reserved whether it was added ahead of need, by {@code HeapChain.reserve}
 */
public record HeapGrowth(
    long request, long nanoseconds, long bytes, long capacity, boolean reserved) {}
