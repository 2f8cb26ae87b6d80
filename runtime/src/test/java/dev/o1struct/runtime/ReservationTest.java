package dev.o1struct.runtime;

import static dev.o1struct.runtime.AddressSpace.MEMORY;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

  @Test
  void heapsAreThereAtOnceAndTheirPagesLater() {
    HeapChain chain = window.chain();
    Reservation reservation = chain.reserveGradually(6 * MIB);
    assertEquals(3, chain.heapDiagnostics().size());
    assertEquals(6 * MIB, reservation.remainingBytes());
    assertFalse(reservation.step(0), "one page of many");
    assertEquals(6 * MIB - AddressSpace.PAGE_BYTES, reservation.remainingBytes());
  }

  @Test
  void anyBudgetLeadsToTheEnd() {
    Reservation reservation = window.chain().reserveGradually(2 * MIB);
    int steps = 1;
    while (!reservation.step(0)) {
      steps++;
    }
    assertEquals(2 * MIB / AddressSpace.PAGE_BYTES, steps);
    assertTrue(reservation.isDone());
    assertTrue(reservation.step(0), "done stays done");
  }

  @Test
  void touchingBringsEveryPageIntoMemory() throws Throwable {
    assumeTrue(ResidentBytes.known(), "residence is not known in this run");
    HeapChain chain = window.chain();
    long start = window.window().base() + MIB;
    Reservation reservation = chain.reserveGradually(6 * MIB);
    assertEquals(
        2 * AddressSpace.PAGE_BYTES,
        ResidentBytes.in(start, start + 6 * MIB),
        "adding a heap touches the page of its header");
    reservation.finish();
    assertEquals(6 * MIB, ResidentBytes.in(start, start + 6 * MIB));
  }

  @Test
  void whatIsWrittenMeanwhileStays() {
    HeapChain chain = window.chain();
    Reservation reservation = chain.reserveGradually(6 * MIB);
    long block = chain.allocate(2 * MIB);
    for (long at = 0; at < 2 * MIB; at += Long.BYTES) {
      MEMORY.set(JAVA_LONG_UNALIGNED, AddressSpace.at(block + at), ~at);
    }
    reservation.finish();
    for (long at = 0; at < 2 * MIB; at += Long.BYTES) {
      assertEquals(~at, MEMORY.get(JAVA_LONG_UNALIGNED, AddressSpace.at(block + at)));
    }
    chain.checkInvariants();
  }

  @Test
  void whatIsThereAlreadyIsDone() {
    HeapChain chain = window.chain();
    assertTrue(chain.reserveGradually(MIB / 2).isDone());
  }

  @Test
  void whatWasTrimmedIsNotTouched() {
    HeapChain chain = window.chain();
    Reservation reservation = chain.reserveGradually(6 * MIB);
    assertEquals(6 * MIB, chain.trim());
    assertTrue(reservation.isDone());
    assertEquals(0, reservation.remainingBytes());
  }

  @Test
  void aReservationAboveTheCeilingIsRefused() {
    HeapChain chain = window.chain(MIB, Growth.DOUBLE, 3 * MIB);
    assertThrows(HeapExhaustedException.class, () -> chain.reserveGradually(4 * MIB));
    assertEquals(2, chain.heapDiagnostics().size(), "heaps up to the ceiling have been added");
  }
}
