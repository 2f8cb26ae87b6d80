package dev.o1struct.runtime.statistics;

/**
 * Figures of one {@code O1Heap}, in bytes; fragments count whole, with header and rounding.
 *
 * @param capacity what the heap spans
 * @param allocated in use now
 * @param peakAllocated most that was ever in use
 * @param peakRequest largest request so far, refused ones included
 * @param refusals how many requests found no room (a number, not bytes)
 */
public record HeapDiagnostics(
    long capacity, long allocated, long peakAllocated, long peakRequest, long refusals) {}
