package dev.o1struct.runtime.testing;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.HeapCorruptedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Overwrites words of a structure with many wrong values, one at a time, and counts how often its
 * check of invariants finds that, with a message that says where.
 */
public final class Overwrites {
  private final Runnable check;
  private final List<Long> places;
  private final List<String> missed = new ArrayList<>();
  private int tried;

  /**
   * Where nothing is overwritten the check passes.
   *
   * @param places handles that could be mistaken for one another; each is tried everywhere
   */
  public Overwrites(Runnable check, List<Long> places) {
    this.check = check;
    this.places = List.copyOf(places);
    check.run();
  }

  /** Tries wrong values in 8 bytes. */
  public void longAt(long at, String what) {
    long right = MEMORY.get(JAVA_LONG_UNALIGNED, at);
    for (long wrong : wrongValues(right, Long.SIZE, 0)) {
      MEMORY.set(JAVA_LONG_UNALIGNED, at, wrong);
      look(what, at, right, wrong);
    }
    MEMORY.set(JAVA_LONG_UNALIGNED, at, right);
  }

  /** Tries wrong values in 4 bytes; places count from {@code base}. */
  public void intAt(long at, long base, String what) {
    int right = MEMORY.get(JAVA_INT_UNALIGNED, at);
    for (long wrong : wrongValues(right, Integer.SIZE, base)) {
      if ((int) wrong != right) {
        MEMORY.set(JAVA_INT_UNALIGNED, at, (int) wrong);
        look(what, at, right, wrong);
      }
    }
    MEMORY.set(JAVA_INT_UNALIGNED, at, right);
  }

  /** Tries each bit of 1 byte. */
  public void byteAt(long at, String what) {
    byte right = MEMORY.get(JAVA_BYTE, at);
    for (int bit = 0; bit < Byte.SIZE; bit++) {
      MEMORY.set(JAVA_BYTE, at, (byte) (right ^ 1 << bit));
      look(what, at, right, right ^ 1 << bit);
    }
    MEMORY.set(JAVA_BYTE, at, right);
  }

  private List<Long> wrongValues(long right, int bits, long base) {
    List<Long> wrong = new ArrayList<>();
    for (int bit = 0; bit < bits; bit++) {
      wrong.add(right ^ 1L << bit);
    }
    wrong.addAll(List.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, MEMORY.byteSize() - base));
    for (long step = 1; step <= 4096; step *= 2) {
      wrong.add(right + step);
      wrong.add(right - step);
    }
    wrong.add(right * 2);
    wrong.add(right / 2);
    places.forEach(place -> wrong.add(place - base));
    wrong.removeIf(value -> value == right);
    return wrong;
  }

  private void look(String what, long at, long right, long wrong) {
    tried++;
    try {
      check.run();
      missed.add(what + " at=" + at + " right=" + right + " wrong=" + wrong);
    } catch (HeapCorruptedException found) {
      assertTrue(found.toString().matches(".+: .*\\w+=-?\\d+.*"), found::toString);
    }
  }

  /** Each was found; the share is printed. */
  public void assertAllFound(String structure) {
    System.out.println(
        structure + ": of " + tried + " overwrites found: " + (tried - missed.size()));
    assertTrue(tried > 1000, () -> "tried=" + tried);
    assertEquals(List.of(), missed.subList(0, Math.min(10, missed.size())));
    check.run();
  }
}
