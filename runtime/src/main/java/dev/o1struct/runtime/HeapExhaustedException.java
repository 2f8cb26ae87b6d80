package dev.o1struct.runtime;

/**
 * A request does not fit into what is left. Nothing was changed: the heap stays usable, and smaller
 * requests may still succeed.
 */
public final class HeapExhaustedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long requested;
  private final long allocated;
  private final long capacity;
  private final long largestRequest;

  HeapExhaustedException(
      String message, long requested, long allocated, long capacity, long largestRequest) {
    super(
        message
            + ": requested="
            + requested
            + " allocated="
            + allocated
            + " capacity="
            + capacity
            + " largestRequest="
            + largestRequest);
    this.requested = requested;
    this.allocated = allocated;
    this.capacity = capacity;
    this.largestRequest = largestRequest;
  }

  /** Bytes asked for. */
  public long requested() {
    return requested;
  }

  /** Bytes in use when the request was refused, headers and rounding included. */
  public long allocated() {
    return allocated;
  }

  /** Bytes that exist in all, headers included. */
  public long capacity() {
    return capacity;
  }

  /** The largest request, in bytes, that would have succeeded at that moment; 0 if none. */
  public long largestRequest() {
    return largestRequest;
  }
}
