package dev.o1struct.runtime.check;

/**
 * Where a block lies, as its shadow tells. Takes time in proportion to its size.
 *
 * @param start offset of its first byte
 * @param canary offset of the first granule after it
 * @param bytes what was asked for
 */
public record Extent(long start, long canary, long bytes) {
  /** The block, live or freed, that starts here. */
  public static Extent at(long start) {
    int cell = Shadow.cell(start) & ~Shadow.FIRST;
    long end = start + Shadow.GRANULE;
    while (Shadow.cell(end) == cell) {
      end += Shadow.GRANULE;
    }
    int after = Shadow.cell(end);
    int exact = Shadow.isCanary(after) ? Shadow.exact(after) : 0;
    return new Extent(start, end, end - start - (exact == 0 ? 0 : Shadow.GRANULE - exact));
  }

  /** Whether the block is live; else it was freed, or is what others left of it. */
  public boolean isLive() {
    return Shadow.isFirst(Shadow.cell(start));
  }

  /** The cell of its canary; one that tells nothing if others wrote over it. */
  int zone() {
    int cell = Shadow.cell(canary);
    return Shadow.isCanary(cell) ? cell : Shadow.canary(bytes);
  }

  /** Where a block starts that an offset lies in, or in the canary of. */
  static long startOf(long offset) {
    long at = offset & -Shadow.GRANULE;
    while (Shadow.isCanary(Shadow.cell(at))) {
      at -= Shadow.GRANULE;
    }
    int cell = Shadow.cell(at) & ~Shadow.FIRST;
    while (!Shadow.isFirst(Shadow.cell(at))
        && at >= Shadow.GRANULE
        && (Shadow.cell(at - Shadow.GRANULE) & ~Shadow.FIRST) == cell) {
      at -= Shadow.GRANULE;
    }
    return at;
  }
}
