package dev.o1struct.documents;

import dev.o1struct.runtime.check.Guard;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.memory.Cells;
import dev.o1struct.runtime.o1heap.Fragment;
import dev.o1struct.runtime.options.HeapOptions;
import dev.o1struct.runtime.sizeclasses.SizeClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers in sentences are those of the code. */
class ClaimTest {
  private static final String GOLDEN =
      "processor/src/test/resources/dev/o1struct/processor/golden/";
  private static final String PLACEMENT_RULES =
      "processor/src/main/java/dev/o1struct/processor/rules/PlacementRules.java";
  private static final String WILD_HANDLES =
      "processor/src/test/java/dev/o1struct/processor/WildHandlesTest.java";

  private static List<Claim> generatedCode() {
    List<Path> ofPoint =
        Repository.files(".txt").stream()
            .filter(file -> Repository.path(file).matches(GOLDEN + "Point[A-Z][a-z]*\\.txt"))
            .toList();
    return List.of(
        Claim.that("processor writes # small classes", ofPoint.size()),
        Claim.that("# classes are written into the package of the interface", ofPoint.size()),
        Claim.that(
            "handle\\), # lines together", ofPoint.stream().mapToLong(Constants::lines).sum()));
  }

  private static List<Claim> layouts() {
    return List.of(
        Claim.that(
            "at most # for what a field's type asks for, up to # where",
            Long.BYTES,
            Constants.found(PLACEMENT_RULES, "MOST_ALIGNMENT = (\\d+)")));
  }

  private static List<Claim> rooms() {
    String runtime = "runtime/src/main/java/";
    long packages =
        Repository.files("package-info.java").stream()
            .filter(file -> Repository.path(file).startsWith(runtime))
            .count();
    long exported =
        Repository.read(Repository.ROOT.resolve(runtime + "module-info.java"))
            .lines()
            .filter(line -> line.strip().startsWith("exports "))
            .count();
    return List.of(
        Claim.that("dev.o1struct.runtime`, of # packages", packages),
        Claim.that("Programs see # packages", exported));
  }

  /** How many heaps a chain gets until its window is full. */
  private static long heaps(HeapOptions options) {
    try (Heap heap = Heap.open(options)) {
      heap.reserve(options.ceilingBytes() - 4096, false);
      return heap.statistics().heaps().size();
    }
  }

  private static List<Claim> heaps() {
    HeapOptions usual = HeapOptions.defaults();
    HeapOptions least = usual.withInitialBytes(1 << 20);
    // A doubling more for each of the ceiling, for which there may be no room here.
    long most =
        heaps(least) + Long.numberOfTrailingZeros(HeapOptions.MOST_BYTES / least.ceilingBytes());
    return List.of(
        Claim.that("doublings fit into the window: # by default", heaps(usual)),
        Claim.that("at most #, from a first heap of # MiB", most, least.initialBytes() >> 20),
        Claim.that("as many looks as there are heaps \\(#", most),
        Claim.that("defaults \\(first heap # MiB", usual.initialBytes() >> 20),
        Claim.that("slabs of # KiB\\) are right", usual.slabBytes() >> 10),
        Claim.that("A pool takes slabs of # KiB", usual.slabBytes() >> 10),
        Claim.that("A slab asks for # bytes", usual.slabBytes() - Fragment.HEADER_BYTES));
  }

  private static List<Claim> bins() {
    long fragment = Fragment.bytesFor(100);
    long bin = Fragment.binFor(100);
    return List.of(
        Claim.that("bin # has those of # to 127 bytes", Fragment.binFor(1), Fragment.LEAST_BYTES),
        Claim.that("100 \\+ # -> # -> bin #", Fragment.HEADER_BYTES, fragment, bin),
        Claim.that("first from # upwards: #", bin, log2(1024)),
        Claim.that("bin # \\[ +1024 ", log2(1024)),
        Claim.that("\\[ # \\| rest: # \\] the rest goes to bin #", fragment, 768, log2(768)),
        Claim.that("The # size classes", SizeClass.COUNT),
        Claim.that(
            "header of # bytes, rounded up to a power of two, # at least",
            Fragment.HEADER_BYTES,
            Fragment.LEAST_BYTES));
  }

  private static long log2(long size) {
    return Long.numberOfTrailingZeros(Long.highestOneBit(size));
  }

  /** Bytes of a slot in checked mode, of a struct that declares no alignment of more than 8. */
  private static long checked(long slot) {
    return Cells.alignUp(slot + Guard.CANARY_BYTES, Long.BYTES);
  }

  private static List<Claim> checks() {
    return List.of(
        Claim.that("becomes # bytes larger for its canary", Guard.CANARY_BYTES),
        Claim.that(
            "24 bytes take # and 40 take #, and 32 bytes take #\\.",
            checked(24),
            checked(40),
            checked(32)),
        Claim.that(
            "first # operations of each heap, then for one in # and, after # operations of that"
                + " heap, for one in #",
            Constants.of("check.SiteSampler", "ALL_OF"),
            Constants.of("check.SiteSampler", "ONE_IN"),
            1_000_000,
            Constants.of("check.SiteSampler", "THEN_ONE_IN")),
        Claim.that(
            "# on `mmap` and # on a mapped file",
            Constants.found(WILD_HANDLES, "MMAP\\(\\d+, ([\\d_]+)"),
            Constants.found(WILD_HANDLES, "FILE\\(\\d+, ([\\d_]+)")),
        Claim.that(
            "aligned to # bytes as by `malloc`, or, .*? \\(up to #, by `aligned_alloc`\\)",
            Constants.of("memory.Malloc", "MALLOC_ALIGNMENT"),
            Constants.of("memory.Cells", "MOST_ALIGNMENT")));
  }

  @Test
  void numbersAreTheCodes() {
    List<Document> documents = Repository.documents();
    List<Fault> faults = new ArrayList<>();
    for (List<Claim> claims :
        List.of(generatedCode(), layouts(), rooms(), heaps(), bins(), checks())) {
      claims.forEach(claim -> faults.addAll(claim.faults(documents)));
    }
    Fault.assertNone(faults);
  }
}
