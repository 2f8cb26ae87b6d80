package dev.o1struct.runtime.memory;

import dev.o1struct.runtime.errors.AddressSpaceException;
import dev.o1struct.runtime.settings.Mode;
import dev.o1struct.runtime.settings.ProcessSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said when no window is free: who has them, and what helps. */
final class WindowRefusal {
  /** So many of the largest have a line of their own. */
  private static final int MOST_LINES = 5;

  private static final boolean TAGGED = ProcessSettings.MODE == Mode.CHECKED;
  private static final boolean OF_MALLOC = ProcessSettings.MODE == Mode.SYSTEM;

  private final Windows windows;
  private final long spaceBytes;

  private WindowRefusal(Windows windows, long spaceBytes) {
    this.windows = windows;
    this.spaceBytes = spaceBytes;
  }

  static AddressSpaceException of(Windows windows, long bytes, Storage storage) {
    WindowRefusal refusal = new WindowRefusal(windows, storage.windowBytes());
    return new AddressSpaceException(
        "No window is free that is as large as the heap's ceiling asks: windowBytes="
            + bytes
            + " largestFree="
            + windows.largestFree()
            + " windows="
            + windows.inUse()
            + " addressSpace="
            + storage.windowBytes()
            + "\n"
            + String.join("\n", refusal.lines(storage.memory().isMapped())));
  }

  private List<String> lines(boolean onFile) {
    List<Windows.Lease> leases = new ArrayList<>(windows.leases());
    leases.sort(
        Comparator.comparingLong((Windows.Lease lease) -> lease.window().bytes()).reversed());
    List<String> lines = new ArrayList<>();
    lines.add("  in use: " + sizes(leases));
    leases.stream()
        .limit(MOST_LINES)
        .forEach(lease -> lines.add("  " + size(lease.window().bytes()) + ": " + lease.holder()));
    if (leases.size() > MOST_LINES) {
      lines.add("  and " + (leases.size() - MOST_LINES) + " more");
    }
    for (String advice : advice(onFile)) {
      lines.add("  what helps: " + advice);
    }
    return lines;
  }

  private static String sizes(List<Windows.Lease> leases) {
    Map<Long, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
    leases.forEach(lease -> counts.merge(lease.window().bytes(), 1, Integer::sum));
    List<String> texts = new ArrayList<>();
    counts.forEach((size, count) -> texts.add(count + " of " + size(size)));
    return String.join(", ", texts);
  }

  private List<String> advice(boolean onFile) {
    List<String> advice = new ArrayList<>();
    advice.add("close heaps that are no longer needed");
    if (windows.largestFree() > 0) {
      advice.add(
          "a lower ceiling for this heap: o1struct.ceiling="
              + (windows.largestFree() >> 20)
              + "m has a window now");
    }
    advice.add("lower ceilings of the others: a heap has a window of the next power of two");
    if (spaceBytes < ProcessSettings.MOST_ADDRESS_SPACE && !OF_MALLOC) {
      advice.add(raise(onFile));
    }
    return advice;
  }

  private static String raise(boolean onFile) {
    return "a larger o1struct.addressSpace, up to 1t"
        + (TAGGED ? "; in checked mode each doubling past 16g takes a bit off the tags" : "")
        + (onFile
            ? "; on a mapped file as much as its file system has free, anonymous memory"
                + " (--enable-native-access=dev.o1struct.runtime) has no such bound"
            : "");
  }

  /** Bytes of a power of two as people read them. */
  private static String size(long bytes) {
    return bytes < 1L << 30 ? (bytes >> 20) + " MiB" : (bytes >> 30) + " GiB";
  }
}
