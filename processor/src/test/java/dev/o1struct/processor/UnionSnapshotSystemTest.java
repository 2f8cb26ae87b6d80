package dev.o1struct.processor;

import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same with structs that come from malloc. */
@EnabledIf("dev.o1struct.processor.SystemCodeTest#mallocIsThere")
class UnionSnapshotSystemTest extends UnionSnapshotTest {
  @Override
  List<String> options() {
    return List.of("-Ao1struct.backend=system");
  }
}
