package dev.o1struct.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recorded run of an o1heap: {@code A,request,offset} and {@code F,,offset} lines between a first
 * line with the capacity and a last one with the final diagnostics. Offsets count from the first
 * fragment; −1 is a refusal.
 */
record PlacementTrace(String name, List<String> lines) {
  private static final Pattern FIGURE = Pattern.compile("([a-z_]+)=([0-9]+)");

  static PlacementTrace read(String name, BufferedReader reader) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
    }
    return new PlacementTrace(name, lines);
  }

  /** Replays the trace at a place of the address space; every offset must come out the same. */
  void replay(long base) {
    O1Heap heap = new O1Heap(base, figure("capacity"));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.startsWith("#")) {
        replay(heap, base, line.split(",", -1), i + 1);
      }
      if (i % 1000 == 0) {
        heap.checkInvariants();
      }
    }
    heap.checkInvariants();
    HeapDiagnostics expected =
        new HeapDiagnostics(
            figure("capacity"),
            figure("allocated"),
            figure("peak_allocated"),
            figure("peak_request_size"),
            figure("oom_count"));
    assertEquals(expected, heap.diagnostics(), name);
  }

  private void replay(O1Heap heap, long base, String[] operation, int number) {
    long offset = Long.parseLong(operation[2]);
    if (operation[0].equals("F")) {
      heap.free(base + offset);
      return;
    }
    long handle = heap.tryAllocate(Long.parseLong(operation[1]));
    assertEquals(offset, handle == 0 ? -1 : handle - base, () -> name + " line " + number);
  }

  private long figure(String wanted) {
    for (String line : List.of(lines.getFirst(), lines.getLast())) {
      Matcher matcher = FIGURE.matcher(line);
      while (matcher.find()) {
        if (matcher.group(1).equals(wanted)) {
          return Long.parseLong(matcher.group(2));
        }
      }
    }
    throw new IllegalArgumentException("The trace lacks a figure: name=" + wanted);
  }
}
