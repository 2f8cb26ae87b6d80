package dev.o1struct.runtime.memory;

/**
 * Who has a window, for those who find none.
 *
 * @param heap number of the heap; 0 if it is no program's
 * @param owner name of the thread that opened it
 * @param ceilingBytes of the heap
 */
public record WindowHolder(int heap, String owner, long ceilingBytes) {
  /** One that the calling thread has without a heap: for tools. */
  public static WindowHolder ofTool(long ceilingBytes) {
    return new WindowHolder(0, Thread.currentThread().getName(), ceilingBytes);
  }

  @Override
  public String toString() {
    return (heap == 0 ? "no heap" : "heap=" + heap)
        + " owner="
        + owner
        + " ceiling="
        + ceilingBytes;
  }
}
