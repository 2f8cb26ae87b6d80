package dev.o1struct.processor;

import dev.o1struct.processor.readback.Classes;
import dev.o1struct.processor.readback.ReadBack;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.testing.Seed;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Random structs, compiled and used field by field beside an array of bytes. {@code
 * -Do1structTest.readBack=N} takes N seeds, {@code -Do1structTest.seed=S} begins at another.
 */
@DisabledIfSystemProperty(
    named = "o1struct.checked",
    matches = "true",
    disabledReason = "random numbers are no references there")
class ReadBackTest {
  private static final long FIRST = Seed.or(1);
  private static final long SEEDS = Long.getLong("o1structTest.readBack", 3);

  /** The generated classes, by reflection. */
  private record Generated(Compiled compiled, Heap heap, Map<String, GeneratedStruct> structs)
      implements Classes {
    private GeneratedStruct struct(String name) {
      return structs.computeIfAbsent(name, _ -> compiled.struct("p." + name));
    }

    @Override
    public long allocate(String struct) {
      Object pool = struct(struct).pool(heap);
      return (long) Objects.requireNonNull(GeneratedStruct.on(pool, "allocateZeroed"));
    }

    @Override
    public long constant(String struct, String name) {
      return struct(struct).constant(name);
    }

    @Override
    public long layoutBytes(String struct) {
      return struct(struct).layout().byteSize();
    }

    @Override
    public @Nullable Object call(String struct, String method, Object... arguments) {
      return struct(struct).call(method, arguments);
    }

    @Override
    public @Nullable Object onFlyweight(
        String struct, long handle, String method, Object... arguments) {
      return GeneratedStruct.on(struct(struct).flyweight(handle), method, arguments);
    }

    @Override
    public Object[] constants(String type) {
      return Objects.requireNonNull(compiled.load("p." + type).getEnumConstants(), type);
    }

    @Override
    public Object columns(String struct, int rows) {
      Class<?> type = compiled.load("p." + struct + "Columns");
      return Objects.requireNonNull(ColumnsTest.call(type, null, "on", heap, rows));
    }

    @Override
    public @Nullable Object on(Object target, String method, Object... arguments) {
      return GeneratedStruct.on(target, method, arguments);
    }
  }

  @Test
  void everyFieldOfRandomStructsIsWhereTheDocumentationPutsIt() {
    for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
      ReadBack structs = ReadBack.of(seed);
      try (Heap heap = Heap.open()) {
        Compiled compiled = Compiled.cleanly(structs.sources());
        structs.exercise(new Generated(compiled, heap, new HashMap<>()));
      } catch (RuntimeException | Error failure) {
        throw new AssertionError(structs.describe(), failure);
      }
    }
  }
}
