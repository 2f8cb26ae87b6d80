package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.errors.IncompatibleStructError;
import dev.o1struct.runtime.errors.WrongCaseException;
import dev.o1struct.runtime.errors.WrongTypeException;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.statistics.PoolStatistics;
import dev.o1struct.runtime.structs.StructPool;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which struct is which in checked mode, whatever it is called; and classes without checks. */
@InCheckedMode
class CheckedIdentityTest {
  private static final String UNCHECKED = "-Ao1struct.checks=none";

  private Heap heap;

  @BeforeEach
  void open() {
    heap = Heap.open();
  }

  @AfterEach
  void close() {
    heap.close();
  }

  private static String struct(String packageName, String declaration) {
    return "package %s;\nimport dev.o1struct.annotations.*;\n@Struct public %s\n"
        .formatted(packageName, declaration);
  }

  private static String particle(String packageName) {
    return struct(packageName, "interface Particle { long id(); void id(long value); }");
  }

  private StructPool<?> pool(GeneratedStruct struct) {
    return (StructPool<?>) struct.pool(heap);
  }

  private List<String> poolNames() {
    return heap.statistics().pools().stream().map(PoolStatistics::name).toList();
  }

  @Test
  void namesakesShareNoPoolAndDoNotPassForEachOther() {
    Compiled compiled = Compiled.cleanly(particle("one"), particle("two"));
    GeneratedStruct one = compiled.struct("one.Particle");
    GeneratedStruct two = compiled.struct("two.Particle");
    long ofOne = pool(one).allocateZeroed();
    assertEquals(0, pool(two).live());
    one.call("id", ofOne, 5L);
    String refusal =
        Objects.requireNonNull(
            assertThrows(WrongTypeException.class, () -> two.call("id", ofOne)).getMessage());
    assertTrue(refusal.contains("one.Particle is used as two.Particle, which it does"), refusal);
    assertThrows(WrongTypeException.class, () -> two.flyweight(ofOne));
    assertThrows(WrongTypeException.class, () -> pool(two).free(ofOne));
    pool(one).free(ofOne);
  }

  @Test
  void statisticsHaveThePackageWhereItTellsNamesakesApart() {
    Compiled compiled =
        Compiled.cleanly(
            particle("one"), particle("two"), struct("one", "interface Other { int x(); }"));
    pool(compiled.struct("one.Particle")).allocate();
    pool(compiled.struct("one.Other")).allocate();
    assertEquals(List.of("Other", "Particle"), poolNames());
    pool(compiled.struct("two.Particle")).allocate();
    assertEquals(List.of("Other", "one.Particle", "two.Particle"), poolNames());
  }

  @Test
  void structsWithinTypesAreCalledAsTheyAreWritten() {
    String outer =
        """
        package one;
        import dev.o1struct.annotations.*;
        public interface Outer { @Struct interface Item { int x(); } }
        """;
    Compiled compiled = Compiled.cleanly(outer, outer.replace("Outer", "Other"));
    GeneratedStruct item = compiled.struct("one.Outer_Item");
    pool(item).allocate();
    pool(compiled.struct("one.Other_Item")).allocate();
    assertEquals(List.of("Other.Item", "Outer.Item"), poolNames());
    assertEquals("one.Outer.Item", item.type().name());
  }

  /** Parts that were known by their simple names led from Node to Node for ever. */
  @Test
  void aNamesakeWithinIsNotTheStructItself() {
    Compiled compiled =
        Compiled.cleanly(
            struct("a", "interface Node { long id(); b.Node inner(); }"),
            struct("b", "interface Node { c.Leaf leaf(); }"),
            struct("c", "interface Leaf { int x(); void x(int value); }"),
            struct("c", "interface Other { int x(); }"));
    GeneratedStruct outer = compiled.struct("a.Node");
    GeneratedStruct inner = compiled.struct("b.Node");
    GeneratedStruct leaf = compiled.struct("c.Leaf");
    long node = pool(outer).allocateZeroed();
    long within = (long) inner.call("leaf", outer.call("inner", node));
    leaf.call("x", within, 7);
    assertEquals(7, leaf.call("x", within));
    assertEquals("Leaf[x=7]", leaf.flyweight(within).toString());
    assertThrows(WrongTypeException.class, () -> compiled.struct("c.Other").call("x", node));
    assertThrows(WrongTypeException.class, () -> outer.call("id", pool(inner).allocateZeroed()));
  }

  @Test
  void aStructThatWasCompiledTwiceIsTwoStructsOnlyIfItsLayoutIs() {
    GeneratedStruct one = Compiled.cleanly(particle("one")).struct("one.Particle");
    GeneratedStruct same = Compiled.cleanly(particle("one")).struct("one.Particle");
    GeneratedStruct changed =
        Compiled.cleanly(particle("one").replace("long", "double")).struct("one.Particle");
    long particle = pool(one).allocateZeroed();
    same.call("id", particle, 3L);
    assertEquals(1, pool(same).live());
    assertEquals(one.type().size(), changed.type().size());
    assertNotEquals(one.type().id(), changed.type().id());
    assertThrows(WrongTypeException.class, () -> changed.call("id", particle));
    assertEquals(0, pool(changed).live());
  }

  @Test
  void aTaggedUnionStartsWithItsHeaderAndSoDoItsCases() {
    Compiled compiled =
        Compiled.cleanly(
            struct("p", "interface Entity { int id(); void id(int value); }"),
            struct(
                "p", "sealed interface Shape extends Entity permits Circle, Dot { Spot spot(); }"),
            struct("p", "non-sealed interface Circle extends Shape { float radius(); }"),
            struct("p", "non-sealed interface Dot extends Shape {}"),
            struct("p", "interface Ring extends Circle { Spot other(); }"),
            struct("p", "interface Holder { long before(); @Length(2) Shape shapes(int index); }"),
            struct("p", "interface Spot { int x(); void x(int value); }"));
    GeneratedStruct entity = compiled.struct("p.Entity");
    GeneratedStruct shape = compiled.struct("p.Shape");
    GeneratedStruct circle = compiled.struct("p.Circle");
    long held = (long) compiled.struct("p.Holder").call("shapes", allocate(compiled, "Holder"), 1);
    compiled.struct("p.Dot").call("become", held);
    assertThrows(WrongCaseException.class, () -> circle.call("radius", held));
    circle.call("become", held);
    for (long at : new long[] {held, allocate(compiled, "Circle"), allocate(compiled, "Ring")}) {
      entity.call("id", at, 4);
      assertEquals(4, shape.call("id", at));
      assertEquals(0f, at == held ? circle.call("radius", at) : 0f);
      compiled.struct("p.Spot").call("x", shape.call("spot", at), 5);
    }
    long alone = allocate(compiled, "Entity");
    assertThrows(WrongTypeException.class, () -> shape.call("id", alone));
  }

  private long allocate(Compiled compiled, String struct) {
    return pool(compiled.struct("p." + struct)).allocateZeroed();
  }

  @Test
  void aClassWithoutChecksIsRefusedInWords() {
    Compiled compiled = Compiled.cleanly(List.of(UNCHECKED), particle("one"));
    String refusal =
        Objects.requireNonNull(
            assertThrows(
                    IncompatibleStructError.class,
                    () -> compiled.invoke("one.ParticleStruct", "pool", heap))
                .getMessage());
    assertTrue(refusal.contains("compiled with -Ao1struct.checks=none and cannot"), refusal);
    assertTrue(refusal.endsWith("struct=one.Particle checks=none checked=true"), refusal);
  }

  @Test
  void columnsWithoutChecksAreRefusedToo() {
    Compiled compiled =
        Compiled.cleanly(
            List.of(UNCHECKED), particle("one").replace("@Struct", "@Struct(columns = true)"));
    LinkageError thrown =
        assertThrows(
            LinkageError.class, () -> compiled.invoke("one.ParticleColumns", "on", heap, 10));
    Throwable ofReflection = Objects.requireNonNull(thrown.getCause());
    assertEquals(
        IncompatibleStructError.class, Objects.requireNonNull(ofReflection.getCause()).getClass());
    assertEquals(List.of(), poolNames());
  }

  @Test
  void aStructOfMallocHasNoPoolHere() {
    Compiled compiled = Compiled.cleanly(List.of("-Ao1struct.backend=system"), particle("one"));
    GeneratedStruct particle = compiled.struct("one.Particle");
    assertThrows(IllegalSettingException.class, () -> pool(particle));
  }
}
