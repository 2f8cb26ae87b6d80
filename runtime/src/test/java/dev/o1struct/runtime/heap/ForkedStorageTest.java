package dev.o1struct.runtime.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.testing.ForkedJvm;
import java.io.IOException;
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
}
