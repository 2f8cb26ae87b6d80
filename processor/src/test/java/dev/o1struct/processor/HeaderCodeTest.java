package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.Flyweight;
import java.lang.foreign.MemoryLayout.PathElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Structs that extend a common header. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeaderCodeTest {
  private static final String NODE =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Node {
        @U16 int kind();      void kind(int value);
        @Ref Node next();     void next(Node value);
        Pair pair();
        byte flags();         void flags(byte value);
        default int twice() { return 2 * kind(); }
      }
      """;
  private static final String PAIR =
      """
      package p;
      import dev.o1struct.annotations.*;
      @Struct public interface Pair {
        byte a();    void a(byte value);
        int b();     void b(int value);
      }
      """;
  private static final String LEAF =
      """
      package q;
      import dev.o1struct.annotations.*;
      @Struct public interface Leaf extends p.Node {
        byte weight();        void weight(byte value);
        default int sum() { return kind() + weight(); }
      }
      """;
  private static final String DEEP =
      """
      package q;
      import dev.o1struct.annotations.*;
      @Struct public interface Deep extends Leaf {
        long depth();         void depth(long value);
      }
      """;

  private Heap heap;
  private GeneratedStruct node;
  private GeneratedStruct leaf;
  private GeneratedStruct deep;

  @BeforeAll
  void compile() {
    heap = Heap.open();
    Compiled compiled = Compiled.cleanly(NODE, PAIR, LEAF, DEEP);
    node = compiled.struct("p.Node");
    leaf = compiled.struct("q.Leaf");
    deep = compiled.struct("q.Deep");
  }

  @AfterAll
  void close() {
    heap.close();
  }

  private long make(GeneratedStruct struct) {
    Object handle = GeneratedStruct.on(struct.pool(heap), "allocateZeroed");
    assertNotNull(handle);
    return (long) handle;
  }

  @Test
  void theFieldsOfTheHeaderComeFirst() {
    assertEquals(32, node.size());
    for (String field : new String[] {"KIND", "NEXT", "PAIR", "FLAGS"}) {
      assertEquals(node.offset(field), leaf.offset(field));
      assertEquals(node.offset(field), deep.offset(field));
    }
    assertEquals(32, leaf.offset("WEIGHT"));
    assertEquals(40, deep.offset("DEPTH"));
    assertEquals(48, deep.size());
    assertEquals(32, deep.layout().byteOffset(PathElement.groupElement("weight")));
  }

  @Test
  void accessorsOfTheHeaderWorkOnItsChildren() {
    long at = make(deep);
    node.call("kind", at, 7);
    leaf.call("weight", at, (byte) 5);
    assertEquals(7, deep.call("kind", at));
    assertEquals(7, leaf.call("kind", at));
    assertEquals(7, GeneratedStruct.on(node.flyweight(at), "kind"));
    assertEquals((byte) 5, deep.call("weight", at));
    assertEquals(
        "Deep[kind=7, next=0x0, pair=Pair[a=0, b=0], flags=0, weight=5, depth=0]",
        deep.call("toString", at));
  }

  @Test
  void copyingAndClearingTheHeaderLeavesTheRestAlone() {
    long at = make(leaf);
    long other = make(node);
    leaf.call("weight", at, (byte) 5);
    node.call("flags", other, (byte) 3);
    node.call("copy", other, at);
    assertEquals((byte) 3, leaf.call("flags", at));
    assertEquals(true, node.call("equals", at, other));
    node.call("clear", at);
    assertEquals((byte) 5, leaf.call("weight", at));
  }

  @Test
  void aFlyweightOfAChildServesAsOneOfTheHeader() throws ReflectiveOperationException {
    long at = make(node);
    long child = make(leaf);
    Object flyweight = leaf.flyweight(child);
    GeneratedStruct.on(flyweight, "kind", 20);
    GeneratedStruct.on(flyweight, "weight", (byte) 1);
    GeneratedStruct.on(node.flyweight(at), "next", flyweight);
    assertEquals(child, node.call("next", at));
    Object next = GeneratedStruct.on(node.flyweight(at), "next");
    assertNotNull(next);
    assertEquals(20, GeneratedStruct.on(next, "kind"));
    assertEquals(child, assertInstanceOf(Flyweight.class, next).handle());
    assertEquals(40, flyweight.getClass().getMethod("twice").invoke(flyweight));
    assertEquals(21, flyweight.getClass().getMethod("sum").invoke(flyweight));
  }

  @Test
  void aCycleThroughAHeaderIsPrintedAsAPath() {
    Compiled compiled =
        Compiled.attempt(
            Compiled.compiler(new StructProcessor()),
            """
            package p;
            import dev.o1struct.annotations.*;
            @Struct interface Child extends Parent { int x(); }
            @Struct interface Parent { Child child(); }
            """);
    assertTrue(
        compiled
            .messages()
            .contains(
                "Child contains itself by value: Child -> Parent.child -> Child; write \"@Ref Child"
                    + " child()\" for a reference"),
        compiled.messages());
  }
}
