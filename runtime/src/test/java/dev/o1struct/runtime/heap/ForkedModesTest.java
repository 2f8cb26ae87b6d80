package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.o1struct.runtime.memory.AnonymousMapping;
import dev.o1struct.runtime.testing.ForkedJvm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each mode as a user would set it, from outside of an unchanged program. */
class ForkedModesTest {
  private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";
  private static final String SUM = "sum=%d live=%d\nleft=0".formatted(sum(), ModeProgram.POINTS);

  /** All numbers of points, and the lengths of their names. */
  private static long sum() {
    long sum = 0;
    for (long i = 0; i < ModeProgram.POINTS; i++) {
      sum += i + (i % ModeProgram.NAMED == 0 ? ("point " + i).length() : 0);
    }
    return sum;
  }

  private static ForkedJvm.Output run(String... settings) throws Exception {
    List<String> options = new ArrayList<>(List.of("-Do1struct.addressSpace=4g"));
    for (String setting : settings) {
      options.add(setting.startsWith("-") ? setting : "-Do1struct." + setting);
    }
    return ForkedJvm.run(options, ModeProgram.class, List.of());
  }

  private static void checkPrints(String expected, ForkedJvm.Output output) {
    assertEquals(new ForkedJvm.Output(expected, ""), output);
  }

  @Test
  void aChainOfHeapsIsTheDefault() throws Exception {
    checkPrints("mapped=true heaps=1 overflow=false " + SUM, run());
    checkPrints("mapped=true heaps=5 overflow=false " + SUM, run("initialHeap=1m", "slab=4k"));
  }

  @Test
  void oneLargeHeapIsReservedAndNeverFollowedByAnother() throws Exception {
    assumeTrue(AnonymousMapping.isSupported(), "no mmap on this system");
    checkPrints(
        "mapped=false heaps=1 overflow=false " + SUM, run(NATIVE, "initialHeap=1g", "growth=none"));
    ForkedJvm.Output full = run(NATIVE, "initialHeap=8m", "growth=none");
    assertTrue(full.out().startsWith("No heap has a free fragment"), full::toString);
    assertTrue(full.out().contains("o1struct.growth=double"), full::toString);
    assertTrue(full.out().contains("\n  Point "), full::toString);
  }

  @Test
  void aPortableMappedFileServesWhereNothingElseMay() throws Exception {
    checkPrints(
        "mapped=true heaps=1 overflow=false " + SUM,
        run("--illegal-native-access=deny", "storage=file"));
  }

  @Test
  void memoryPastTheCeilingIsTakenWhereItIsAllowed() throws Exception {
    checkPrints(
        "mapped=true heaps=5 overflow=true " + SUM,
        run("initialHeap=1m", "slab=4k", "ceiling=7m", "overflow=64m"));
    ForkedJvm.Output full = run("initialHeap=1m", "slab=4k", "ceiling=7m");
    assertTrue(full.out().contains("o1struct.overflow="), full::toString);
  }

  @Test
  void mallocServesEachBlockWhereItIsAskedTo() throws Exception {
    checkPrints("mapped=false heaps=0 overflow=false " + SUM, run(NATIVE, "backend=system"));
  }

  @Test
  void mallocNeedsNativeAccess() throws Exception {
    ForkedJvm.Output output = run("backend=system");
    assertTrue(output.error().contains("--enable-native-access"), output::toString);
    assertTrue(output.error().contains("backend=system nativeAccess=false"), output::toString);
  }

  @Test
  void whatIsNoSettingIsToldInTheUsersFirstLine() throws Exception {
    ForkedJvm.Output unknown = run("heapSize=1g");
    assertTrue(unknown.error().contains("setting=o1struct.heapSize"), unknown::toString);
    ForkedJvm.Output both = run("checked=true", "backend=system");
    assertTrue(both.error().contains("checked=true backend=system"), both::toString);
  }
}
