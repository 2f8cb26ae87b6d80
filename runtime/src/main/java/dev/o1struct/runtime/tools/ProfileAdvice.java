package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.memory.Cells;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.slots.Slabs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to recommend for a profile, and why. */
final class ProfileAdvice {
  private static final long LEAST_HEAP = 1L << 20;
  private static final long LARGEST_HEAP = HeapOptions.MOST_BYTES;
  private static final long LEAST_SLAB = 4L << 10;
  private static final long LARGEST_SLAB = 1L << 20;

  /** One part in so many is kept free for runs that need a little more. */
  private static final long MARGIN = 8;

  private final AllocationProfile profile;
  private final List<String> reasons = new ArrayList<>();

  private ProfileAdvice(AllocationProfile profile) {
    this.profile = profile;
  }

  static AllocationProfile.Recommendation of(AllocationProfile profile) {
    return new ProfileAdvice(profile).recommend();
  }

  private AllocationProfile.Recommendation recommend() {
    long slab = slabBytes();
    long need = needBytes(slab);
    long initial = initialBytes(need, slab);
    for (AllocationProfile.PoolPeak pool : profile.pools()) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "%s: %d slots of %d bytes, the most that were live at once.",
              pool.isSizeClass() ? "size class " + pool.slotBytes() : "pool " + pool.name(),
              pool.peak(),
              pool.slotBytes()));
    }
    if (profile.refusals() > 0) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "%d requests were refused, so that this is what there was, not what was needed: raise"
                  + " o1struct.ceiling and record again.",
              profile.refusals()));
    }
    long reserve = Math.min(need, LARGEST_HEAP - Window.UNUSED_BYTES);
    return new AllocationProfile.Recommendation(initial, slab, reserve, profile.pools(), reasons);
  }

  /** Half a slab of each pool is not used, as a rule: an eighth of the whole at most. */
  private long slabBytes() {
    int pools = profile.pools().size();
    long bytes = Long.highestOneBit(Math.max(1, profile.peakBytes() / (4L * Math.max(1, pools))));
    long slab = Math.clamp(bytes, LEAST_SLAB, LARGEST_SLAB);
    reasons.add(
        String.format(
            Locale.ROOT,
            "slabs of %s: with %d pools and size classes, each of which leaves half a slab unused as a"
                + " rule, they leave unused %s of the %s that were in use at most.",
            size(slab),
            pools,
            size(pools * slab / 2),
            size(profile.peakBytes())));
    return slab;
  }

  /** What was in use, or what the pools take by themselves if that is more; and a margin. */
  private long needBytes(long slabBytes) {
    long reserved = 0;
    for (AllocationProfile.PoolPeak pool : profile.pools()) {
      long alignment = pool.isSizeClass() ? Long.BYTES : Cells.alignmentOf(pool.slotBytes());
      Slabs slabs = new Slabs(pool.slotBytes(), slabBytes, alignment);
      long count = Math.ceilDiv(pool.peak(), slabs.slotsPerSlab());
      reserved += count * (slabs.requestBytes() + Fragment.HEADER_BYTES);
      // Not more than there can be, so that no sum of many becomes negative.
      reserved = Math.min(reserved, 2 * AllocationProfile.MOST_BYTES);
    }
    long need = Math.max(profile.peakBytes(), reserved);
    return need + need / MARGIN;
  }

  private long initialBytes(long need, long slabBytes) {
    long request = profile.peakRequest() == 0 ? 0 : Fragment.bytesFor(profile.peakRequest());
    long least = Math.max(Math.max(need, request) + Window.UNUSED_BYTES, 16 * slabBytes);
    long initial = Math.clamp(powerOfTwoFrom(least), LEAST_HEAP, LARGEST_HEAP);
    reasons.add(
        String.format(
            Locale.ROOT,
            "a first heap of %s: %s were in use at most in %d runs, the largest block had %s; an eighth"
                + " is added, and the next power of two taken.%s",
            size(initial),
            size(profile.peakBytes()),
            profile.runs(),
            size(profile.peakRequest()),
            profile.growths() == 0
                ? ""
                : String.format(
                    Locale.ROOT,
                    " The runs began with %s and had to add %d heaps.",
                    size(profile.initialBytes()),
                    profile.growths())));
    return initial;
  }

  private static long powerOfTwoFrom(long bytes) {
    long highest = Long.highestOneBit(bytes);
    return highest == bytes ? bytes : highest << 1;
  }

  /** Bytes as people read them. */
  static String size(long bytes) {
    if (bytes < 10L << 10) {
      return bytes + " bytes";
    }
    return bytes < 10L << 20 && bytes % (1L << 20) != 0
        ? (bytes >> 10) + " KiB"
        : (bytes >> 20) + " MiB";
  }
}
