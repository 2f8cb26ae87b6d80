package dev.o1struct.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Blocks of {@code malloc}, one for each request, so that Valgrind and ASan see them. The ceiling
 * holds for them too. What {@code malloc} does not tell is not checked.
 */
final class SystemBlocks extends BlockSource {
  private final Limits limits;

  /** Blocks whose owners do not know what they were taken for. */
  private final Map<Long, Long> sizes = new HashMap<>();

  SystemBlocks(Limits limits) {
    this.limits = limits;
  }

  @Override
  long take(long bytes) {
    long size = usableBytes(bytes);
    long handle = size > largestRequest() ? 0 : SystemMemory.allocate(size);
    count(handle == 0 ? 0 : size);
    return handle;
  }

  @Override
  void takenFor(long handle, long bytes) {
    sizes.put(handle, bytes);
  }

  @Override
  void give(long handle, long bytes) {
    Long known = bytes == 0 ? sizes.remove(handle) : Long.valueOf(bytes);
    count(known == null ? 0 : -usableBytes(known));
    SystemMemory.free(handle);
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
  boolean reserve(long bytes) {
    return bytes <= capacity();
  }

  @Override
  long trim() {
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

  @Override
  long largestRequest() {
    return capacity() - allocated();
  }

  @Override
  long capacity() {
    return limits.bytes();
  }

  @Override
  long span() {
    return 0;
  }

  @Override
  long end() {
    return limits.window().base();
  }

  @Override
  List<O1Heap> heaps() {
    return List.of();
  }

  @Override
  void checkInvariants() {}

  @Override
  void checkHolds(long handle, long bytes) {}

  @Override
  void close() {}
}
