package dev.o1struct.runtime.chain;

import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.memory.Window;
import dev.o1struct.runtime.memory.WindowHolder;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.settings.SettingValues;
import java.util.ArrayList;
import java.util.List;

/**
 * Which settings help a chain that has refused something, the least change first. Each line is
 * tried out before it is given: on a heap of these settings to which the same has happened
 * otherwise there is room in a heap that holds nothing yet. What might help is not told.
 */
final class ExhaustionAdvice {
  private static final long MIB = 1L << 20;

  private final Limits limits;
  private final long bytes;
  private final boolean growing;

  /** For a request or a reservation of so many bytes under these limits. */
  ExhaustionAdvice(Limits limits, long bytes) {
    this.limits = limits;
    this.bytes = bytes;
    this.growing = limits.growth() == Growth.DOUBLE;
  }

  /**
   * What helps a request.
   *
   * @param unused the first heap in which nothing would be, were there as many
   * @param isAsNew whether nothing is allocated, and never was but in the first heap
   * @param overflowBytes a limit of the overflow that is certain to have room; 0 if none is
   */
  List<String> forRequest(int unused, boolean isAsNew, long overflowBytes) {
    List<String> lines = new ArrayList<>();
    if (!growing && serves(grown(limits.bytes()), unused)) {
      lines.add("let heaps follow the first: " + growth());
    }
    for (long ceiling = nextCeiling(); isPossible(ceiling); ceiling *= 2) {
      if (serves(grown(ceiling), unused)) {
        lines.add("raise the ceiling: " + ceilingAndGrowth(ceiling));
        break;
      }
    }
    if (isAsNew && bytes <= Window.MOST_BYTES) {
      long first = windowFor(bytes);
      if (first > limits.initialBytes() && isPossible(Math.max(first, limits.bytes()))) {
        lines.add("begin with a larger heap: " + initial(first));
      }
    }
    if (overflowBytes > 0) {
      lines.add("allow memory past the ceiling: " + set("overflow", overflowBytes));
    }
    return lines.isEmpty() ? List.of(nothing("block")) : lines;
  }

  /**
   * What helps a reservation.
   *
   * @param spread whether some blocks would lie elsewhere and take more beneath a higher ceiling
   */
  List<String> forReservation(boolean spread) {
    List<String> lines = new ArrayList<>();
    if (!growing && !spread && grown(limits.bytes()).capacity() >= bytes) {
      lines.add("let heaps follow the first: " + growth());
    }
    long least = spread && isPossible(4 * nextCeiling()) ? 4 * nextCeiling() : nextCeiling();
    for (long ceiling = least; isPossible(ceiling); ceiling *= 2) {
      if (grown(ceiling).capacity() >= bytes) {
        lines.add("raise the ceiling: " + ceilingAndGrowth(ceiling));
        if (!growing) {
          lines.add("begin with a larger heap: " + initial(ceiling));
        }
        break;
      }
    }
    return lines.isEmpty() ? List.of(nothing("reservation")) : lines;
  }

  /** What helps where the ceiling is all there is. */
  static List<String> ceiling(long bytes) {
    return bytes > Window.MOST_BYTES
        ? List.of("nothing: no ceiling is higher than " + Window.MOST_BYTES + " bytes")
        : List.of("raise the ceiling: " + set("ceiling", bytes));
  }

  /** Whether a heap that holds nothing would serve the request. */
  private boolean serves(Limits other, int unused) {
    for (int k = unused; k < other.mostHeaps(); k++) {
      if (other.fits(k, bytes)) {
        return true;
      }
    }
    return false;
  }

  /** The limits of a heap with another ceiling that grows. */
  private Limits grown(long ceiling) {
    Window window = new Window(0, Window.bytesFor(ceiling));
    WindowHolder holder = limits.holder();
    return new Limits(window, holder, limits.initialBytes(), Growth.DOUBLE, ceiling, 0);
  }

  /** The least power of two above the ceiling. */
  private long nextCeiling() {
    return Window.bytesFor(limits.bytes() + 1);
  }

  private static boolean isPossible(long ceiling) {
    long window = Window.bytesFor(Math.min(ceiling, Window.MOST_BYTES));
    boolean alone = AddressSpace.windowsInUse() == 1; // and its own window goes back
    return ceiling <= Window.MOST_BYTES
        && (AddressSpace.hasWindow(window) || (alone && window <= AddressSpace.largestWindow()));
  }

  private static long windowFor(long block) {
    return Window.bytesFor(Fragment.exactBytesFor(block) + Window.UNUSED_BYTES);
  }

  private String initial(long bytes) {
    String ceiling = bytes > limits.bytes() ? " " + set("ceiling", bytes) : "";
    return set("initialHeap", bytes) + ceiling;
  }

  private String ceilingAndGrowth(long ceiling) {
    return set("ceiling", ceiling) + (growing ? "" : " " + growth());
  }

  private static String growth() {
    return "o1struct.growth=" + SettingValues.word(Growth.DOUBLE);
  }

  private static String set(String setting, long bytes) {
    return "o1struct." + setting + "=" + Math.ceilDiv(bytes, MIB) + "m";
  }

  private static String nothing(String what) {
    long most = AddressSpace.largestWindow() - Window.UNUSED_BYTES;
    long largest = what.equals("block") ? Fragment.largestExactOf(most) : most;
    return "nothing that a setting says; the largest "
        + what
        + " of a heap that has all it can have is "
        + largest
        + " bytes";
  }
}
