package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.o1struct.runtime.memory.AnonymousMapping;
import dev.o1struct.runtime.testing.ForkedJvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a JVM gets its address space, seen from outside. */
class ForkedStorageTest {
  @Test
  void withoutNativeAccessTheFallbackPrintsNoWarning() throws Exception {
    assertEquals(
        new ForkedJvm.Output("file 1024", ""),
        ForkedJvm.run(List.of("-Do1struct.addressSpace=1g")));
  }

  @Test
  void whereNativeAccessIsDeniedTheFallbackStillWorks() throws Exception {
    assertEquals(
        new ForkedJvm.Output("file 1024", ""),
        ForkedJvm.run(List.of("--illegal-native-access=deny", "-Do1struct.addressSpace=1g")));
  }

  @Test
  void withNativeAccessMemoryIsReservedAsLargeAsAskedFor() throws Exception {
    assertEquals(
        new ForkedJvm.Output("mmap 65536", ""),
        ForkedJvm.run(
            List.of("--enable-native-access=ALL-UNNAMED", "-Do1struct.addressSpace=64g")));
  }

  @Test
  void aMalformedSettingIsToldInThePlaceWhereItIsUsed() throws IOException, InterruptedException {
    ForkedJvm.Output output = ForkedJvm.run(List.of("-Do1struct.storage=disk"));
    assertTrue(output.error().contains("storage=disk"), output::error);
    assertTrue(output.error().contains("automatic, mmap, file"), output::error);
  }

  private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

  /** A JVM that takes little address space for itself: 1.2 GB or so. */
  private static final List<String> SMALL =
      List.of(
          "-Xmx64m",
          "-XX:+UseSerialGC",
          "-XX:CompressedClassSpaceSize=16m",
          "-XX:ReservedCodeCacheSize=32m");

  private static ForkedJvm.Output limited(String kibibytes, Class<?> main, String... options)
      throws Exception {
    assumeTrue(AnonymousMapping.isSupported(), "no limit of address space on this system");
    List<String> all = new ArrayList<>(SMALL);
    all.addAll(List.of(options));
    return ForkedJvm.run(
        List.of("sh", "-c", "ulimit -v " + kibibytes + " && exec \"$0\" \"$@\""),
        all,
        main,
        List.of());
  }

  /** What is printed is "mmap 2048", or "file 2048". */
  private static void checkHalved(String kind, ForkedJvm.Output output) {
    assertEquals("", output.error());
    assertTrue(output.out().startsWith(kind + " "), output::toString);
    long mebibytes = Long.parseLong(output.out().substring(kind.length() + 1));
    assertEquals(1, Long.bitCount(mebibytes), output::toString);
    assertTrue(mebibytes >= 256 && mebibytes <= 4096, output::toString);
  }

  @Test
  void underALimitOfAddressSpaceAReservationIsHalvedUntilItFits() throws Exception {
    checkHalved("mmap", limited("6000000", ForkedJvm.class, NATIVE));
    checkHalved("mmap", limited("6000000", ForkedJvm.class, NATIVE, "-Do1struct.checked=true"));
  }

  @Test
  void underALimitOfAddressSpaceAFileIsHalvedUntilItFits() throws Exception {
    String size = "-Do1struct.addressSpace=8g";
    checkHalved("file", limited("6000000", ForkedJvm.class, size));
    checkHalved("file", limited("6000000", ForkedJvm.class, size, "-Do1struct.checked=true"));
  }

  @Test
  void whereNothingFitsTheAdviceIsTheSameEachTime() throws Exception {
    for (String storage : List.of("mmap", "file")) {
      ForkedJvm.Output output =
          limited(
              "1500000",
              RefusedProgram.class,
              NATIVE,
              "-Do1struct.storage=" + storage,
              "-Do1struct.addressSpace=4g",
              "-XX:CompressedClassSpaceSize=704m");
      checkRefusedAlike("AddressSpaceException", "ulimit -v", output);
    }
  }

  /** Three times the exception itself; then memory is not there for the same reason. */
  private static void checkRefusedAlike(String kind, String says, ForkedJvm.Output output) {
    List<String> lines = output.out().lines().toList();
    assertEquals(4, lines.size(), output::toString);
    assertTrue(lines.getFirst().startsWith(kind + " "), output::toString);
    assertTrue(lines.getFirst().contains(says), output::toString);
    assertEquals(lines.get(0), lines.get(1));
    assertEquals(lines.get(0), lines.get(2));
    assertTrue(lines.get(3).startsWith("cause "), output::toString);
    assertTrue(lines.get(3).contains(kind + ": "), output::toString);
    assertTrue(lines.get(3).contains(says), output::toString);
    assertEquals("", output.error());
  }

  private static ForkedJvm.Output refused(List<String> arguments, String... settings)
      throws Exception {
    List<String> options = new ArrayList<>();
    for (String setting : settings) {
      options.add(setting.startsWith("-") ? setting : "-Do1struct." + setting);
    }
    return ForkedJvm.run(options, RefusedProgram.class, arguments);
  }

  @Test
  void settingsThatCannotBeMetAreRefusedAlikeEachTime() throws Exception {
    String kind = "IllegalSettingException";
    checkRefusedAlike(kind, "at least 64m", refused(List.of(), "addressSpace=1"));
    checkRefusedAlike(kind, "at most 1t", refused(List.of(), "addressSpace=2t"));
    checkRefusedAlike(kind, "at most 1t", refused(List.of(), "addressSpace=2t", "checked=true"));
    checkRefusedAlike(kind, "storage=disk", refused(List.of(), "storage=disk"));
    checkRefusedAlike(kind, "addressSpace=much", refused(List.of(), "addressSpace=much"));
    checkRefusedAlike(kind, "nativeAccess=false", refused(List.of(), "storage=mmap"));
    checkRefusedAlike(kind, "nativeAccess=false", refused(List.of(), "backend=system"));
    checkRefusedAlike(
        kind, "backend=system", refused(List.of(), NATIVE, "backend=system", "checked=true"));
  }

  @Test
  void whoUsesMemoryFirstIsToldWhyThereIsNoneAndHeapsAreRefusedAsBefore() throws Exception {
    for (String setting : List.of("addressSpace=1", "storage=disk", "storage=mmap")) {
      List<String> lines = refused(List.of("first"), setting).out().lines().toList();
      assertEquals(5, lines.size(), lines::toString);
      assertTrue(lines.getFirst().contains("IllegalSettingException: "), lines::toString);
      assertTrue(lines.get(1).startsWith("IllegalSettingException "), lines::toString);
      String words = lines.get(1).substring("IllegalSettingException ".length());
      assertTrue(lines.getFirst().contains(words), lines::toString);
      assertEquals(lines.get(1), lines.get(3));
    }
  }

  @Test
  void pagesOfAFileGoBackWhileAYoungerHeapIsOpenWhereNativeAccessIsGranted() throws Exception {
    assumeTrue(AnonymousMapping.isSupported(), "only Linux is asked");
    String size = "-Do1struct.addressSpace=4g";
    for (String storage : List.of("mmap", "file")) {
      ForkedJvm.Output output =
          ForkedJvm.run(
              List.of(NATIVE, size, "-Do1struct.storage=" + storage),
              HolesProgram.class,
              List.of());
      assertEquals(
          new ForkedJvm.Output(
              "mapped=%b full=30 trimmed=1 closed=0".formatted(storage.equals("file")), ""),
          output);
    }
  }

  @Test
  void aHeapThatCannotBeObservedTakesNoWindow() throws Exception {
    List<String> lines =
        refused(List.of(), "--limit-modules=java.base", "jmx=true", "addressSpace=64m")
            .out()
            .lines()
            .toList();
    assertEquals(4, lines.size(), lines::toString);
    for (String line : lines.subList(0, 3)) {
      assertTrue(line.contains("needs the module java.management"), lines::toString);
    }
    assertEquals("memory " + (64 << 20), lines.getLast());
  }
}
