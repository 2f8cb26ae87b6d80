package dev.o1struct.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.runtime.heap.Heap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** References of 4 bytes, and what generated code says about null. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {
  private static final String TREE =
      """
      package p;
      import dev.o1struct.annotations.*;
      import org.jspecify.annotations.Nullable;
      @Struct public interface Tree {
        @Ref(compressed = true) Tree left();                    void left(Tree value);
        @Ref(compressed = true) @Length(2) Tree more(int index); void more(int index, Tree value);
        @Ref(compressed = true) long any();                     void any(long value);
        @Ref @Nullable Tree parent();                           void parent(@Nullable Tree value);
        @Ref(compressed = true) @Length(2) @Nullable Tree maybe(int index);
      }
      """;

  private Heap heap;
  private Compiled compiled;
  private GeneratedStruct tree;
  private long at;
  private long other;

  @BeforeAll
  void compile() {
    heap = Heap.open();
    compiled = Compiled.cleanly(TREE);
    tree = compiled.struct("p.Tree");
  }

  @AfterAll
  void close() {
    heap.close();
  }

  @BeforeEach
  void allocate() {
    at = heap.blocks("test").allocateZeroed(64);
    other = heap.blocks("test").allocateZeroed(64);
  }

  @Test
  void aCompressedReferenceTakesFourBytes() {
    assertEquals(4, tree.offset("MORE") - tree.offset("LEFT"));
    assertEquals(4, tree.constant("MORE_STRIDE"));
    assertEquals(32, tree.size());
    assertEquals(32, tree.layout().byteSize());
  }

  @Test
  void aHandleIsReadAsItWasWritten() {
    tree.call("left", at, other);
    tree.call("more", at, 1, at);
    tree.call("any", at, other);
    assertEquals(other, tree.call("left", at));
    assertEquals(0L, tree.call("more", at, 0));
    assertEquals(at, tree.call("more", at, 1));
    assertEquals(other, tree.call("any", at));
    tree.call("left", at, 0L);
    assertEquals(0L, tree.call("left", at));
  }

  @Test
  void aFlyweightGivesAndTakesNull() {
    Object flyweight = tree.flyweight(at);
    assertNull(GeneratedStruct.on(flyweight, "left"));
    GeneratedStruct.on(flyweight, "left", tree.flyweight(other));
    Object left = GeneratedStruct.on(flyweight, "left");
    assertNotNull(left);
    assertEquals(other, GeneratedStruct.on(left, "handle"));
    GeneratedStruct.on(flyweight, "left", (Object) null);
    assertEquals(0L, tree.call("left", at));
  }

  @Test
  void aHandleThatDoesNotFitIsRefusedAndNothingIsWritten() {
    tree.call("left", at, other);
    assertThrows(IllegalArgumentException.class, () -> tree.call("left", at, other + 4));
    assertEquals(other, tree.call("left", at));
  }

  @Test
  void toStringShowsTheWholeHandle() {
    tree.call("left", at, other);
    String text = (String) tree.call("toString", at);
    assertTrue(text.startsWith("Tree[left=0x" + Long.toHexString(other) + ", "), text);
  }

  @Test
  void whatTheUserCallsNullableIsNullableInTheFlyweight() throws ReflectiveOperationException {
    Class<?> flyweight = compiled.load("p.TreeFlyweight");
    Class<?> declared = compiled.load("p.Tree");
    assertTrue(
        flyweight.getMethod("parent").getAnnotatedReturnType().isAnnotationPresent(Nullable.class));
    assertTrue(
        flyweight
            .getMethod("parent", declared)
            .getAnnotatedParameterTypes()[0]
            .isAnnotationPresent(Nullable.class));
    assertTrue(
        flyweight
            .getMethod("maybe", int.class)
            .getAnnotatedReturnType()
            .isAnnotationPresent(Nullable.class));
    assertFalse(
        flyweight.getMethod("left").getAnnotatedReturnType().isAnnotationPresent(Nullable.class));
  }
}
