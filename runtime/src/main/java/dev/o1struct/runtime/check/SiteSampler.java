package dev.o1struct.runtime.check;

import dev.o1struct.runtime.settings.SiteSampling;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Decides for one heap which operations have their site recorded: a walk of the stack, 3 µs. */
final class SiteSampler {
  private static final int ALL_OF = 10_000;
  private static final int ONE_IN = 1024;

  /** Walks after which they are no longer spread over every thousand operations. */
  private static final int MANY = ALL_OF + 1000;

  private static final int THEN_ONE_IN = 16 * 1024;

  /**
   * {@link #recordHere}, behind a door that C2 does not see through, for it is no constant: while
   * all sites are recorded it would inline the walk of the stack into each allocation, and leave
   * the rest of them out of line for good.
   */
  private final MethodHandle outOfLine = find();

  private final SiteSampling sampling;
  private int recorded;
  private int untilNext = 1;

  SiteSampler(SiteSampling sampling) {
    this.sampling = sampling;
  }

  /** The site at which the heap is opened, empty if none is wanted; does not count. */
  String opening() {
    return sampling == SiteSampling.NONE ? "" : Checks.SITES.text(Checks.SITES.here());
  }

  /** Counts an operation; whether it is one to {@link #record}. */
  boolean isDue() {
    return --untilNext == 0;
  }

  /** Records where a block was allocated, or freed, of which the canary is known. */
  void record(long canary, boolean allocation) {
    try {
      outOfLine.invokeExact(this, canary, allocation);
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable thrown) {
      throw new AssertionError(thrown); // no such method declares another
    }
  }

  void recordHere(long canary, boolean allocation) {
    int site = site();
    if (!allocation) {
      noteFree(canary, site);
    } else if (site != 0) {
      int zone = Shadow.cell(canary);
      note(canary, zone & ~Shadow.NO_ALLOCATION, site, Checks.SITES.release(zone));
    }
  }

  /** Keeps the site of a free, if there is one. */
  static void noteFree(long canary, int site) {
    if (site != 0) {
      int zone = Shadow.cell(canary);
      note(canary, zone & ~Shadow.NO_RELEASE, Checks.SITES.allocation(zone), site);
    }
  }

  private static void note(long canary, int zone, int allocated, int freed) {
    Shadow.cell(canary, Shadow.withHistory(zone, Checks.SITES.history(allocated, freed)));
  }

  private static MethodHandle find() {
    try {
      MethodType type = MethodType.methodType(void.class, long.class, boolean.class);
      return MethodHandles.lookup().findVirtual(SiteSampler.class, "recordHere", type);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("The method is in this class", impossible);
    }
  }

  /** The site of the program's call, 0 if none is wanted. */
  private int site() {
    if (sampling == SiteSampling.NONE) {
      return 0;
    }
    recorded = Math.min(recorded + 1, MANY);
    untilNext = sampling == SiteSampling.ALL || recorded < ALL_OF ? 1 : distance();
    return Checks.SITES.here();
  }

  private int distance() {
    return recorded < MANY ? ONE_IN : THEN_ONE_IN;
  }
}
