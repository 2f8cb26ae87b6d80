package dev.o1struct.benchmarks;

import static dev.o1struct.runtime.handles.Handles.MEMORY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memory of this process that is in RAM now, as Linux counts it.
 *
 * @param addressSpace bytes of {@link dev.o1struct.runtime.handles.Handles#MEMORY}
 * @param process bytes of everything
 */
record ResidentMemory(long addressSpace, long process) {
  /** Bytes of a page. */
  static final long PAGE_BYTES = 4096;

  private static final Pattern MAPPING = Pattern.compile("([0-9a-f]+)-([0-9a-f]+) .*");
  private static final Pattern RESIDENT = Pattern.compile("Rss:\\s+(\\d+) kB");

  /**
   * Asks the system. Takes milliseconds.
   *
   * @throws IOException where the system has no such figures (no Linux)
   */
  static ResidentMemory now() throws IOException {
    long addressSpace = 0;
    long process = 0;
    boolean ours = false;
    for (String line : lines("/proc/self/smaps")) {
      Matcher mapping = MAPPING.matcher(line);
      Matcher resident = RESIDENT.matcher(line);
      if (mapping.matches()) {
        ours = isOurs(Long.parseUnsignedLong(mapping.group(1), 16));
      } else if (resident.matches()) {
        long bytes = Long.parseLong(resident.group(1)) << 10;
        process += bytes;
        addressSpace += ours ? bytes : 0;
      }
    }
    return new ResidentMemory(addressSpace, process);
  }

  private static boolean isOurs(long address) {
    return Long.compareUnsigned(address - MEMORY.address(), MEMORY.byteSize()) < 0;
  }

  private static List<String> lines(String file) throws IOException {
    return Files.readAllLines(Path.of(file));
  }

  /** What came since then. */
  ResidentMemory since(ResidentMemory before) {
    return new ResidentMemory(addressSpace - before.addressSpace, process - before.process);
  }
}
