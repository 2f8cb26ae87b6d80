package dev.o1struct.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.IllegalHandleException;
import dev.o1struct.runtime.errors.WrongTypeException;
import dev.o1struct.runtime.errors.WrongUseException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.structs.StructType;
import dev.o1struct.runtime.testing.InCheckedMode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is read as a name is one, of the pool's own heap. */
@InCheckedMode
class NameUseTest {
  private final Heap heap = Heap.open();

  @AfterEach
  void close() {
    heap.close();
  }

  /** Every use of a name. */
  private static List<Executable> readsOf(NamePool names, long name, long right) {
    return List.of(
        () -> names.references(name),
        () -> names.length(name),
        () -> names.charAt(name, 0),
        () -> names.hash(name),
        () -> names.isLatin1(name),
        () -> names.toString(name),
        () -> names.folded(name),
        () -> names.compare(name, name),
        () -> names.compare(right, name),
        () -> names.indexOf(right, name, 0),
        () -> names.indexOf(name, right, 0),
        () -> names.lastIndexOf(name, right, 0),
        () -> names.substring(name, 0, 1),
        () -> names.concat(right, name),
        () -> names.builder().appendName(name),
        () -> names.retain(name),
        () -> names.release(name));
  }

  @Test
  void onlyNamesAreReadAsNames() {
    NamePool names = heap.names();
    long name = names.intern("text");
    List<Long> others =
        List.of(
            heap.pool(StructType.opaque("Point", 24)).allocateZeroed(),
            heap.blocks("Cell[]").allocateZeroed(100),
            heap.frames().pushZeroed(64),
            name + 8,
            name + 1);
    for (long other : others) {
      for (Executable read : readsOf(names, other, name)) {
        assertThrows(WrongUseException.class, read);
      }
      assertThrows(WrongTypeException.class, () -> names.length(other));
    }
    assertEquals(1, names.references(name));
    assertEquals(0, names.length(names.empty()));
    assertEquals("text", names.toString(names.concat(names.empty(), name)));
  }

  @Test
  void namesOfAnotherHeapAreRefused() {
    try (Heap other = Heap.open()) {
      long foreign = other.names().intern("text");
      long name = heap.names().intern("text");
      for (Executable read : readsOf(heap.names(), foreign, name)) {
        assertThrows(IllegalHandleException.class, read);
      }
      String message =
          String.valueOf(
              assertThrows(IllegalHandleException.class, () -> heap.names().length(foreign))
                  .getMessage());
      assertTrue(message.contains("not its own"), message);
    }
  }
}
