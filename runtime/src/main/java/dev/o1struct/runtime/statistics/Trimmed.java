package dev.o1struct.runtime.statistics;

/**
 * What trimming a heap or a pool gave back, in bytes. A mapped file gives pages back only on Linux
 * with native access, else its end alone, where no other heap lies above: then heaps go without
 * their pages, and {@code pageBytes} is 0.
 *
 * @param slabBytes slabs without a live slot, from the pools to the heaps
 * @param heapBytes heaps at the end that held nothing, to the system; the capacity is lower by this
 * @param pageBytes pages within large free fragments of the other heaps, to the system; whether
 *     they had ever been touched is not known
 */
public record Trimmed(long slabBytes, long heapBytes, long pageBytes) {}
