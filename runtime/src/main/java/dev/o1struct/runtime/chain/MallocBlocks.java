package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Cells;
import dev.o1struct.runtime.memory.Malloc;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import java.util.List;

/**
 * Blocks of {@code malloc}, one for each request, so that Valgrind and ASan see them. The ceiling
 * holds for them too. What {@code malloc} does not tell is not checked.
 */
public final class MallocBlocks extends BlockStore {
  private final long mostBytes;

  /** So many bytes at most. */
  public static BlockStore upTo(long mostBytes) {
    return new MallocBlocks(mostBytes);
  }

  private MallocBlocks(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public long take(long bytes) {
    long size = usableBytes(bytes);
    long handle = size > largestRequest() ? 0 : Malloc.allocate(size);
    charge(handle == 0 ? 0 : size);
    return handle;
  }

  @Override
  public void give(long handle, long bytes) {
    AddressSpace.refuseNull(handle, "a block to free"); // which free would pass over
    settle(usableBytes(bytes));
    Malloc.free(handle);
  }

  @Override
  long usableBytes(long bytes) {
    return Cells.wholeWords(bytes);
  }

  @Override
  String refusal() {
    return "The ceiling is reached, or malloc has no memory";
  }

  @Override
  public boolean reserve(long bytes) {
    return bytes <= capacity();
  }

  @Override
  public long trim() {
    return 0;
  }

  @Override
  long discardFree(long leastBytes) {
    return 0;
  }

  @Override
  long bytesFrom(long handle) {
    return Long.MAX_VALUE - handle;
  }

  @Override
  boolean overflowHas(long handle) {
    return handle != 0;
  }

  @Override
  List<Window> overflowWindows() {
    return List.of();
  }

  @Override
  long overflowBytes() {
    return 0;
  }

  /** As far as the ceiling goes; what {@code malloc} has, nobody knows. */
  @Override
  long largestRequest() {
    return Math.max(0, capacity() - allocated() & -Long.BYTES);
  }

  @Override
  long largestPiece() {
    return largestRequest();
  }

  /** Where it was {@code malloc} that refused, no setting helps. */
  @Override
  List<String> adviceForRequest(long bytes) {
    return bytes > largestRequest() && bytes <= HeapOptions.MOST_BYTES
        ? ExhaustionAdvice.ceiling(allocated() + usableBytes(bytes))
        : List.of();
  }

  @Override
  List<String> adviceForReservation(long bytes) {
    return ExhaustionAdvice.ceiling(bytes);
  }

  @Override
  public long capacity() {
    return mostBytes;
  }

  @Override
  long mostCapacity() {
    return mostBytes;
  }

  @Override
  long span() {
    return 0;
  }

  @Override
  long end() {
    return 0;
  }

  @Override
  List<HeapDiagnostics> heaps() {
    return List.of();
  }

  @Override
  void checkInvariants() {}

  @Override
  void checkHolds(long handle, long bytes) {}

  @Override
  void close() {}
}
