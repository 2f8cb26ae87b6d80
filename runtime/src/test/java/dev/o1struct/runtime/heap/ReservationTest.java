package dev.o1struct.runtime.heap;

import static dev.o1struct.runtime.memory.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.o1struct.runtime.errors.HeapExhaustedException;
import dev.o1struct.runtime.memory.AddressSpace;
import dev.o1struct.runtime.options.Growth;
import dev.o1struct.runtime.statistics.HeapDiagnostics;
import dev.o1struct.runtime.testing.OfAnonymousMemory;
import dev.o1struct.runtime.testing.RawChain;
import dev.o1struct.runtime.testing.RentedWindow;
import dev.o1struct.runtime.testing.ResidentBytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Memory ahead of need, a little at a time. */
class ReservationTest {
  private static final long MIB = 1 << 20;

  private final RentedWindow window = new RentedWindow();

  @AfterEach
  void giveBack() {
    window.close();
  }

  private static Reservation reserveGradually(RawChain chain, long bytes) {
    long start = chain.chain().end();
    chain.reserve(bytes);
    return new Reservation(null, chain.chain(), start, chain.chain().end());
  }

  @Test
  void heapsAreThereAtOnceAndTheirPagesLater() {
    RawChain chain = window.chain();
    Reservation reservation = reserveGradually(chain, 6 * MIB);
    assertEquals(3, chain.heapDiagnostics().size());
    assertEquals(6 * MIB, reservation.remainingBytes());
    assertFalse(reservation.step(0), "one page of many");
    assertEquals(6 * MIB - AddressSpace.PAGE_BYTES, reservation.remainingBytes());
  }

  @Test
  void anyBudgetLeadsToTheEnd() {
    Reservation reservation = reserveGradually(window.chain(), 2 * MIB);
    int steps = 1;
    while (!reservation.step(0)) {
      steps++;
    }
    assertEquals(2 * MIB / AddressSpace.PAGE_BYTES, steps);
    assertTrue(reservation.isDone());
    assertTrue(reservation.step(0), "done stays done");
  }

  @OfAnonymousMemory
  @Test
  void touchingBringsEveryPageIntoMemory() throws Throwable {
    assumeTrue(ResidentBytes.known(), "residence is not known in this run");
    RawChain chain = window.chain();
    long start = window.window().base() + MIB;
    Reservation reservation = reserveGradually(chain, 6 * MIB);
    assertEquals(
        2 * AddressSpace.PAGE_BYTES,
        ResidentBytes.in(start, start + 6 * MIB),
        "adding a heap touches the page of its header");
    reservation.finish();
    assertEquals(6 * MIB, ResidentBytes.in(start, start + 6 * MIB));
  }

  @Test
  void whatIsWrittenMeanwhileStays() {
    RawChain chain = window.chain();
    Reservation reservation = reserveGradually(chain, 6 * MIB);
    long block = chain.allocate(2 * MIB);
    for (long at = 0; at < 2 * MIB; at += Long.BYTES) {
      MEMORY.set(JAVA_LONG_UNALIGNED, block + at, ~at);
    }
    reservation.finish();
    for (long at = 0; at < 2 * MIB; at += Long.BYTES) {
      assertEquals(~at, MEMORY.get(JAVA_LONG_UNALIGNED, block + at));
    }
    chain.checkInvariants();
  }

  @Test
  void whatIsThereAlreadyIsDone() {
    RawChain chain = window.chain();
    assertTrue(reserveGradually(chain, MIB / 2).isDone());
  }

  @Test
  void whatWasTrimmedIsNotTouched() {
    RawChain chain = window.chain();
    Reservation reservation = reserveGradually(chain, 6 * MIB);
    assertEquals(6 * MIB, chain.trim());
    assertTrue(reservation.isDone());
    assertEquals(0, reservation.remainingBytes());
  }

  @Test
  void aReservationAboveTheCeilingIsRefusedBeforeAnythingIsAdded() {
    RawChain chain = window.chain(MIB, Growth.DOUBLE, 3 * MIB, 4 * MIB);
    HeapDiagnostics before = chain.diagnostics();
    HeapExhaustedException refusal =
        assertThrows(HeapExhaustedException.class, () -> reserveGradually(chain, 4 * MIB));
    assertEquals(1, chain.heapDiagnostics().size());
    assertEquals(before, chain.diagnostics());
    assertFalse(refusal.toString().contains("overflow"), "reservations use none");
  }
}
