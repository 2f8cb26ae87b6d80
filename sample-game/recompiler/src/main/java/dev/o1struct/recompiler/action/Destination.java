package dev.o1struct.recompiler.action;

/** Where a jump goes: an offset of a region; its end means that the region is left normally. */
public record Destination(Region region, int offset) {
  /** Whether it is the region's end. */
  public boolean leaves() {
    return offset == region.end();
  }
}
