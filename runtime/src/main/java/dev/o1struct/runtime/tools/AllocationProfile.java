package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.ProfileFormatException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.statistics.HeapStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What one recorded run needed at most, or several: how to lay a heap out so that it need not grow
 * while it is used. Kept as JSON.
 *
 * <pre>
 *   AllocationProfile.of(heap).save(file);                           // at the end of a typical run
 *   ...
 *   AllocationProfile profile = AllocationProfile.load(file);        // at the start of the next
 *   Heap heap = Heap.open(profile.options());
 *   profile.reserve(heap, true);
 * </pre>
 *
 * @param runs how many there were
 * @param initialBytes the first heap they had
 * @param slabBytes the slabs they had
 * @param peakBytes most that was in use at once, headers and rounding included
 * @param peakRequest largest block that the chain has served; those that it refused do not count
 * @param growths how many heaps were added to the first
 * @param refusals how many requests found no room
 * @param pools what each pool and size class held at most; the first ones by name
 */
public record AllocationProfile(
    long runs,
    long initialBytes,
    long slabBytes,
    long peakBytes,
    long peakRequest,
    long growths,
    long refusals,
    List<PoolPeak> pools) {
  /**
   * The most that one pool held.
   *
   * @param name of the struct type, qualified; empty for a size class, which block pools and names
   *     share. Files of version 1 have it as short as their heap had it in its figures
   * @param slotBytes size of each item, a positive multiple of 8
   * @param peak most items that were live at once, of 2^47 bytes at most
   * @param allocations how many in all
   */
  public record PoolPeak(String name, long slotBytes, long peak, long allocations) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalSizeException if a figure is out of range
     */
    public PoolPeak {
      Objects.requireNonNull(name);
      if (slotBytes <= 0 || slotBytes % Long.BYTES != 0 || slotBytes > MOST_BYTES) {
        throw new IllegalSizeException(
            "A slot has a positive multiple of 8 bytes, up to 2^47: slotBytes=" + slotBytes);
      }
      requireFigure("peak", peak, MOST_BYTES / slotBytes);
      requireFigure("allocations", allocations, Long.MAX_VALUE);
    }

    /** Whether this is one of the pools beneath block pools and names. */
    public boolean isSizeClass() {
      return name.isEmpty();
    }

    private String key() {
      return String.format(Locale.ROOT, "%s %20d", name, slotBytes);
    }

    private PoolPeak merge(PoolPeak other) {
      return new PoolPeak(
          name, slotBytes, Math.max(peak, other.peak), Math.max(allocations, other.allocations));
    }
  }

  /**
   * How to lay out a heap for what was recorded.
   *
   * @param initialBytes size of the first heap, a power of two; it need not grow then
   * @param slabBytes what pools should take at a time, a power of two
   * @param reserveBytes what all heaps together should have from the start
   * @param pools how many slots each pool should have from the start: its {@code peak}
   * @param reasons why, a sentence each
   */
  public record Recommendation(
      long initialBytes,
      long slabBytes,
      long reserveBytes,
      List<PoolPeak> pools,
      List<String> reasons) {
    /** Copies the lists. */
    public Recommendation {
      pools = List.copyOf(pools);
      reasons = List.copyOf(reasons);
    }
  }

  /** No address space is larger. */
  static final long MOST_BYTES = 1L << 47;

  /**
   * Checks the ranges, and copies the pools, in order of name and slot size.
   *
   * @throws IllegalSizeException if a figure is negative, or more bytes than 2^47
   */
  public AllocationProfile {
    requireFigure("runs", runs, Long.MAX_VALUE);
    requireFigure("initialBytes", initialBytes, MOST_BYTES);
    requireFigure("slabBytes", slabBytes, MOST_BYTES);
    requireFigure("peakBytes", peakBytes, MOST_BYTES);
    requireFigure("peakRequest", peakRequest, MOST_BYTES);
    requireFigure("growths", growths, Long.MAX_VALUE);
    requireFigure("refusals", refusals, Long.MAX_VALUE);
    pools = List.copyOf(ordered(pools).values());
  }

  private static void requireFigure(String name, long figure, long most) {
    if (figure < 0 || figure > most) {
      throw new IllegalSizeException(
          "A figure of a profile is from 0 to " + most + ": " + name + "=" + figure);
    }
  }

  private static Map<String, PoolPeak> ordered(List<PoolPeak> pools) {
    Map<String, PoolPeak> ordered = new TreeMap<>();
    pools.forEach(pool -> ordered.merge(pool.key(), pool, PoolPeak::merge));
    return ordered;
  }

  /** What a heap has needed so far; take it at the end of a run, before the heap is closed. */
  public static AllocationProfile of(Heap heap) {
    return of(heap.options(), heap.statistics());
  }

  /** As {@link #of(Heap)}, of figures that were taken of a heap with these options. */
  public static AllocationProfile of(HeapOptions options, HeapStatistics statistics) {
    return ProfileRecorder.profile(options, statistics);
  }

  /** Both together: the more demanding figure of each. */
  public AllocationProfile merge(AllocationProfile other) {
    Map<String, PoolPeak> merged = ordered(pools);
    other.pools.forEach(pool -> merged.merge(pool.key(), pool, PoolPeak::merge));
    return new AllocationProfile(
        Math.min(runs, Long.MAX_VALUE - other.runs) + other.runs,
        Math.max(initialBytes, other.initialBytes),
        Math.max(slabBytes, other.slabBytes),
        Math.max(peakBytes, other.peakBytes),
        Math.max(peakRequest, other.peakRequest),
        Math.max(growths, other.growths),
        Math.max(refusals, other.refusals),
        List.copyOf(merged.values()));
  }

  /**
   * What to open a heap with for such runs; what was not recorded is as by default, but for a
   * ceiling that the first heap fits under.
   */
  public HeapOptions options() {
    Recommendation recommendation = recommendation();
    HeapOptions defaults = HeapOptions.defaults();
    return defaults
        .withInitialBytes(recommendation.initialBytes())
        .withCeilingBytes(Math.max(recommendation.initialBytes(), defaults.ceilingBytes()))
        .withSlabBytes(recommendation.slabBytes());
  }

  /**
   * Takes ahead of need what such runs need of a heap: heaps, and slabs for every pool, now or as
   * soon as it is made, whichever comes first. For loading screens.
   *
   * @param touch whether to touch the pages of the slabs too, 3–7 µs each
   * @throws HeapExhaustedException if the ceiling is too low for it: then nothing is reserved; or
   *     if a pool finds no room: then heaps, and the pools before it, are
   */
  public void reserve(Heap heap, boolean touch) {
    Recommendation recommendation = recommendation();
    heap.reserve(recommendation.reserveBytes(), false);
    for (PoolPeak pool : recommendation.pools()) {
      if (pool.isSizeClass()) {
        heap.reserveBlocks(pool.slotBytes(), pool.peak(), touch);
      } else {
        heap.reserveStructs(pool.name(), pool.slotBytes(), pool.peak(), touch);
      }
    }
  }

  /** How to lay out a heap for such runs. */
  public Recommendation recommendation() {
    return ProfileAdvice.of(this);
  }

  /**
   * Writes the profile as JSON, in place of what the file had.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void save(Path file) {
    try {
      Files.writeString(file, toJson());
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /**
   * Reads a profile.
   *
   * @throws ProfileFormatException where the file is no profile
   * @throws UncheckedIOException if it cannot be read
   */
  public static AllocationProfile load(Path file) {
    try {
      return ofJson(Files.readString(file));
    } catch (CharacterCodingException notText) {
      throw new ProfileFormatException("The file is no UTF-8 text", 1, 1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The profile as a JSON text. */
  public String toJson() {
    return ProfileFormat.write(this);
  }

  /**
   * The profile in a JSON text.
   *
   * @throws ProfileFormatException where it is none
   */
  public static AllocationProfile ofJson(String text) {
    return ProfileFormat.read(text);
  }
}
