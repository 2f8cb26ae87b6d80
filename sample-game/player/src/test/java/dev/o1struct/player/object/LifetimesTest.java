package dev.o1struct.player.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.value.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LifetimesTest {
  private static final int MANY = 1_000_000;

  private final StoreFixture store = new StoreFixture();
  private final ObjectStore objects = store.objects;
  private final CycleCollector collector = objects.newCollector(100);
  private long before;

  @BeforeEach
  void settle() {
    store.name("next");
    store.reconcile();
    before = store.live("ASObject");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void link(long from, String name, long to) {
    objects.set(from, store.name(name), Value.object(to));
  }

  private void collect() {
    store.reconcile();
    collector.collectAll();
    store.reconcile();
  }

  @Test
  void aNewObjectLivesUntilTheNextReconcile() {
    objects.newObject();
    assertEquals(before + 1, store.live("ASObject"));
    store.reconcile();
    assertEquals(before, store.live("ASObject"));
  }

  @Test
  void whatTheStackHoldsSurvivesAReconcile() {
    long[] stack = {Value.object(objects.newObject()), store.string("text on the stack")};
    store.references.reconcile(stack, 2);
    store.references.reconcile(stack, 2);
    assertEquals(before + 1, store.live("ASObject"));
    assertEquals("text on the stack", store.heap.names().toString(Value.handle(stack[1])));
    store.reconcile();
    assertEquals(before, store.live("ASObject"));
  }

  @Test
  void whatWaitsUnderTheWatermarkSurvives() {
    objects.newObject();
    int mark = store.references.raiseWatermark();
    objects.newObject();
    store.reconcile();
    assertEquals(before + 1, store.live("ASObject"));
    store.references.lowerWatermark(mark);
    store.reconcile();
    assertEquals(before, store.live("ASObject"));
  }

  @Test
  void anOverwrittenLastReferenceIsValidUntilTheReconcile() {
    long owner = store.rooted();
    long value = objects.newObject();
    link(owner, "next", value);
    store.reconcile();
    objects.set(owner, store.name("next"), Value.NULL);
    store.set(value, "stillThere", 1);
    store.reconcile();
    assertEquals(before + 1, store.live("ASObject"));
  }

  @Test
  void aMillionNodesInAListAreFreedWithoutRecursion() {
    long head = 0;
    for (int i = 0; i < MANY; i++) {
      long node = objects.newObject(0);
      if (head != 0) link(node, "next", head);
      head = node;
      if (i % 1000 == 0) store.references.reconcile(new long[] {Value.object(head)}, 1);
    }
    store.reconcile();
    assertEquals(before, store.live("ASObject"));
  }

  @Test
  void aCycleThatNobodyRefersToIsCollected() {
    long a = objects.newObject();
    long b = objects.newObject();
    link(a, "other", b);
    link(b, "other", a);
    link(b, "self", b);
    objects.set(a, store.name("text"), store.string("held by the cycle"));
    collect();
    assertEquals(before, store.live("ASObject"));
  }

  @Test
  void aCycleThatARootRefersToStays() {
    long root = store.rooted();
    long a = objects.newObject();
    link(a, "other", root);
    link(root, "other", a);
    store.set(a, "number", 7);
    collect();
    assertEquals(before + 2, store.live("ASObject"));
    assertEquals(Value.number(7), objects.get(a, store.name("number")));
    objects.release(root);
    collect();
    assertEquals(before, store.live("ASObject"));
  }

  @Test
  void cyclesThroughArraysAndPrototypesAreCollected() {
    long array = objects.newArray();
    long object = objects.newObject();
    objects.arrays().push(array, Value.object(object));
    long prototype = objects.newObject();
    objects.setPrototype(object, prototype);
    link(prototype, "back", array);
    collect();
    assertEquals(before, store.live("ASObject"));
    assertEquals(0, store.live("ASArray"));
  }

  @Test
  void aTrialOverItsBudgetIsUndoneAndLaterRepeated() {
    long root = store.rooted();
    long first = ring(500);
    link(root, "ring", first);
    store.reconcile();
    for (int frame = 0; frame < 400; frame++) collector.endFrame();
    assertEquals(before + 501, store.live("ASObject"));
    objects.delete(root, store.name("ring"));
    for (int frame = 0; frame < 400; frame++) {
      store.reconcile();
      collector.endFrame();
    }
    store.reconcile();
    assertEquals(before + 1, store.live("ASObject"));
    assertTrue(collector.freed() >= 500, "freed=" + collector.freed());
  }

  private long ring(int length) {
    long first = objects.newObject();
    long last = first;
    for (int i = 1; i < length; i++) {
      long node = objects.newObject();
      link(last, "next", node);
      last = node;
    }
    link(last, "next", first);
    return first;
  }
}
