package dev.o1struct.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C's o1heap, which is not in this repository: here malloc stands for it behind its functions. */
class CProgramTest {
  private static final String HEADER =
      """
      #include <stddef.h>
      typedef struct O1HeapInstance O1HeapInstance;
      O1HeapInstance* o1heapInit(void* const base, const size_t size);
      void* o1heapAllocate(O1HeapInstance* const handle, const size_t amount);
      void o1heapFree(O1HeapInstance* const handle, void* const pointer);
      """;
  private static final String SOURCE =
      """
      #include "o1heap.h"
      #include <stdlib.h>
      O1HeapInstance* o1heapInit(void* const base, const size_t size) { return size ? base : NULL; }
      void* o1heapAllocate(O1HeapInstance* const handle, const size_t amount) { return malloc(amount); }
      void o1heapFree(O1HeapInstance* const handle, void* const pointer) { free(pointer); }
      """;

  @TempDir private Path folder;

  private static List<String> names(List<CProgram> programs) {
    return programs.stream().map(CProgram::name).toList();
  }

  @Test
  void theRowOfUpstreamIsThereIfItsSourcesAre() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("o1heap.h"), HEADER);
    Files.writeString(folder.resolve("o1heap.c"), SOURCE);
    List<CProgram> programs = CProgram.all(Optional.of(folder));
    assumeFalse(programs.isEmpty(), "no gcc");
    CProgram upstream = programs.get(names(programs).indexOf("C o1heap"));
    assertEquals(Workload.values().length, upstream.run().size());
  }

  @Test
  void withoutAFolderThereIsNoSuchRow() throws IOException, InterruptedException {
    assertFalse(names(CProgram.all(Optional.empty())).contains("C o1heap"));
  }

  @Test
  void aFolderWithoutTheSourcesIsRefusedByName() throws IOException, InterruptedException {
    assumeFalse(CProgram.all(Optional.empty()).isEmpty(), "no gcc");
    IOException refused = assertThrows(IOException.class, () -> CProgram.all(Optional.of(folder)));
    assertTrue(String.valueOf(refused.getMessage()).contains("o1heap.h"), refused::toString);
  }
}
