package dev.o1struct.runtime.tools;

import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.settings.SettingValues;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * How large a heap must be so that no order of allocating and freeing exhausts it.
 *
 * <p>With M bytes of fragments live at most, all of them powers of two from s to l, a heap of M ·
 * (1 + log2(l / s)) bytes is enough: the bound that upstream o1heap gives for half-fit with rounded
 * sizes, after J. M. Robson (1977) and J. Herter (2014). A fragment is the request and its header
 * of 32 bytes, rounded up to a power of two, 64 at least. {@code doc/worst-case.md} has the reasons
 * and examples.
 *
 * <pre>
 *   java -p o1struct-runtime-0.1.0-SNAPSHOT.jar \
 *       -m dev.o1struct.runtime/dev.o1struct.runtime.tools.HeapBound --live 1m --largest 4k
 * </pre>
 *
 * @param fragmentBytes most bytes of fragments that are live at once
 * @param smallestFragment size of the smallest, a power of two
 * @param largestFragment size of the largest, a power of two
 */
public record HeapBound(long fragmentBytes, long smallestFragment, long largestFragment) {
  private static final long MOST_BYTES = HeapOptions.MOST_BYTES;

  /** No address space is larger. */
  private static final long MOST_FRAGMENT_BYTES = 1L << 47;

  private static final String USAGE =
      """
      usage: HeapBound (--live BYTES | --allocated BYTES) --largest BYTES [--smallest BYTES]
        --live       most bytes that are in use at once, as requested
        --allocated  the same as the statistics count them, with headers and rounding
        --largest    the largest request
        --smallest   the smallest request, 1 if not said
      BYTES may end in k, m or g
      """;

  /**
   * Checks the ranges.
   *
   * @throws IllegalSizeException unless 64 ≤ smallest ≤ largest ≤ fragmentBytes ≤ 2^47, the first
   *     two of them powers of two
   */
  public HeapBound {
    if (smallestFragment < Fragment.LEAST_BYTES
        || largestFragment < smallestFragment
        || fragmentBytes < largestFragment
        || fragmentBytes > MOST_FRAGMENT_BYTES
        || Long.bitCount(smallestFragment) != 1
        || Long.bitCount(largestFragment) != 1) {
      throw new IllegalSizeException(
          "Fragments must be powers of two, and 64 <= smallest <= largest <= all of them <= 2^47:"
              + " smallest="
              + smallestFragment
              + " largest="
              + largestFragment
              + " all="
              + fragmentBytes);
    }
  }

  /**
   * The bound for requests of which only the sum and the range are known: all are taken to have the
   * size that wastes most.
   *
   * @param liveBytes most bytes in use at once, as requested
   * @throws IllegalSizeException unless 1 ≤ smallest ≤ largest ≤ liveBytes ≤ 16 GiB
   */
  public static HeapBound ofRequests(long liveBytes, long smallest, long largest) {
    check(liveBytes, smallest, largest);
    long most = worst(liveBytes, smallest);
    for (long size = Fragment.LEAST_BYTES; size <= MOST_BYTES; size *= 2) {
      // The first request that no longer fits into this size.
      long request = size - Fragment.HEADER_BYTES + 1;
      if (request > smallest && request <= largest) {
        most = Math.max(most, worst(liveBytes, request));
      }
    }
    return new HeapBound(most, Fragment.bytesFor(smallest), Fragment.bytesFor(largest));
  }

  /**
   * The bound where the bytes of fragments are known, from {@link HeapDiagnostics#peakAllocated} of
   * a run like those to come.
   *
   * @throws IllegalSizeException unless 1 ≤ smallest ≤ largest ≤ allocatedBytes ≤ 16 GiB
   */
  public static HeapBound ofAllocated(long allocatedBytes, long smallest, long largest) {
    check(allocatedBytes, smallest, largest);
    long most = Math.max(allocatedBytes, Fragment.bytesFor(largest));
    return new HeapBound(most, Fragment.bytesFor(smallest), Fragment.bytesFor(largest));
  }

  private static void check(long live, long smallest, long largest) {
    if (smallest < 1 || largest < smallest || live < largest || live > MOST_BYTES) {
      throw new IllegalSizeException(
          "Sizes must be 1 <= smallest <= largest <= live (or allocated) <= 16g: smallest="
              + smallest
              + " largest="
              + largest
              + " live="
              + live);
    }
  }

  /**
   * Fragments of as many requests of this size as fit into the live bytes, one more for the rest.
   */
  private static long worst(long liveBytes, long request) {
    return (liveBytes + request - 1) / request * Fragment.bytesFor(request);
  }

  /** How many doublings lie between the smallest and the largest fragment. */
  public int doublings() {
    return Long.numberOfTrailingZeros(largestFragment)
        - Long.numberOfTrailingZeros(smallestFragment);
  }

  /** Bytes of a heap that no order of requests exhausts. */
  public long heapBytes() {
    return fragmentBytes * (1 + doublings());
  }

  /**
   * The least {@code o1struct.initialHeap} that holds it; the first page of a heap stays unused.
   */
  public long initialHeap() {
    long bytes = Math.max(heapBytes() + Window.UNUSED_BYTES, 1L << 20);
    return Long.highestOneBit(bytes - 1) << 1;
  }

  /** Prints the bound for the sizes in the arguments; exits with 2 if they are wrong. */
  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  /** As {@link #main}; returns the exit code. */
  public static int run(String[] arguments, PrintStream out, PrintStream error) {
    try {
      out.print(of(List.of(arguments)).describe());
      return 0;
    } catch (IllegalSizeException wrong) {
      error.println(wrong.getMessage());
      error.print(USAGE);
      return 2;
    }
  }

  private static HeapBound of(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i += 2) {
      if (!List.of("--live", "--allocated", "--largest", "--smallest").contains(arguments.get(i))) {
        throw new IllegalSizeException("There is no such option: option=" + arguments.get(i));
      }
    }
    long live = option(arguments, "--live", 0);
    long allocated = option(arguments, "--allocated", 0);
    long largest = option(arguments, "--largest", 0);
    long smallest = option(arguments, "--smallest", 1);
    if (largest == 0 || (live == 0) == (allocated == 0)) {
      throw new IllegalSizeException(
          "--largest is needed, and one of --live and --allocated: options=" + arguments);
    }
    return live != 0
        ? ofRequests(live, smallest, largest)
        : ofAllocated(allocated, smallest, largest);
  }

  private static long option(List<String> arguments, String name, long otherwise) {
    int index = arguments.lastIndexOf(name);
    if (index < 0) {
      return otherwise;
    }
    String text = index + 1 < arguments.size() ? arguments.get(index + 1) : "";
    long bytes = SettingValues.parseBytes(text);
    if (bytes <= 0) {
      throw new IllegalSizeException(
          "The option needs a number of bytes, as 4096, 64k or 32m: " + name + "=" + text);
    }
    return bytes;
  }

  private String describe() {
    String fits =
        initialHeap() <= MOST_BYTES
            ? "o1struct.initialHeap="
                + initialHeap()
                + (initialHeap() > 1L << 30 ? " o1struct.ceiling=" + initialHeap() : "")
            : "more than a heap can have (16g): use pools, or a smaller range of sizes";
    return String.format(
        Locale.ROOT,
        """
        fragments live at most  %d
        smallest, largest       %d, %d
        worst case              %d (%d times as much)
        setting                 %s
        """,
        fragmentBytes,
        smallestFragment,
        largestFragment,
        heapBytes(),
        1 + doublings(),
        fits);
  }
}
