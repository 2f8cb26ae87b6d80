package dev.o1struct.player.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.value.Value;
import dev.o1struct.testing.Seed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ObjectStoreTest {
  private final StoreFixture store = new StoreFixture();
  private final ObjectStore objects = store.objects;

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void forInVisitsTheNewestFirst() {
    long object = store.rooted();
    for (String name : List.of("a", "b", "c")) store.set(object, name, 1);
    assertEquals(List.of("c", "b", "a"), store.visited(object));
  }

  @Test
  void aNameDeletedAndSetAgainIsTheNewest() {
    long object = store.rooted();
    for (String name : List.of("a", "b", "c")) store.set(object, name, 1);
    assertTrue(objects.delete(object, store.name("a")));
    store.set(object, "a", 2);
    assertEquals(List.of("a", "c", "b"), store.visited(object));
  }

  @Test
  void forInPassesOverWhatIsNotToBeListed() {
    long object = store.rooted();
    store.set(object, "shown", 1);
    objects.define(object, "hidden", Value.ONE, PropertyFlags.DONT_ENUM);
    assertEquals(List.of("shown"), store.visited(object));
  }

  @Test
  void aNameOfThePrototypeIsVisitedOnce() {
    long prototype = store.rooted();
    long object = store.rooted();
    objects.setPrototype(object, prototype);
    store.set(prototype, "both", 1);
    store.set(prototype, "inherited", 1);
    store.set(object, "both", 2);
    assertEquals(2, store.visited(object).size());
    assertTrue(store.visited(object).containsAll(List.of("both", "inherited")));
    store.reconcile();
    assertEquals(0, store.live("PropList"));
    assertEquals(0, store.live("EnumeratedName"));
  }

  @Test
  void propertiesBehaveAsAMap() {
    long seed = Seed.or(4711);
    SplittableRandom random = new SplittableRandom(seed);
    long object = store.rooted();
    Map<String, Double> model = new LinkedHashMap<>();
    for (int step = 0; step < 50_000; step++) {
      String name = "n" + random.nextInt(1 + random.nextInt(120));
      if (random.nextInt(3) == 0) {
        boolean was = model.remove(name) != null;
        assertEquals(was, objects.delete(object, store.name(name)), "seed=" + seed);
      } else {
        model.put(name, (double) step);
        store.set(object, name, step);
      }
      if (step % 500 == 0) {
        store.reconcile();
        assertSame(model, object, seed);
      }
    }
  }

  private void assertSame(Map<String, Double> model, long object, long seed) {
    List<String> newestFirst = new ArrayList<>(model.keySet()).reversed();
    assertEquals(newestFirst, store.visited(object), "seed=" + seed);
    model.forEach((name, number) ->
        assertEquals(Value.number(number), objects.get(object, store.name(name)), "seed=" + seed));
  }

  @Test
  void caseMattersFromVersion7On() {
    long object = store.rooted();
    for (int i = 0; i < 40; i++) store.set(object, "Name" + i, i);
    assertEquals(Value.UNDEFINED, objects.get(object, store.name("nAME33")));
    store.version.set(6);
    assertEquals(Value.number(33), objects.get(object, store.name("nAME33")));
    store.set(object, "NAME33", 1);
    assertEquals(40, store.visited(object).size());
  }

  @Test
  void attributesProtectProperties() {
    long object = store.rooted();
    objects.define(object, "fixed", Value.ONE, PropertyFlags.CONSTANT);
    store.set(object, "fixed", 2);
    assertEquals(Value.ONE, objects.get(object, store.name("fixed")));
    assertFalse(objects.delete(object, store.name("fixed")));
  }

  @Test
  void aVersionHidesPropertiesOfNewerOnes() {
    long object = store.rooted();
    objects.define(object, "late", Value.ONE, PropertyFlags.VERSION_8);
    assertEquals(Value.ONE, objects.get(object, store.name("late")));
    store.version.set(7);
    assertEquals(Value.UNDEFINED, objects.get(object, store.name("late")));
  }

  @Test
  void prototypesInACircleAreNoticed() {
    long object = store.rooted();
    objects.set(object, store.name("__proto__"), Value.object(object));
    assertThrows(IllegalStateException.class, () -> objects.get(object, store.name("missing")));
    objects.setPrototype(object, 0);
  }

  @Test
  void theConstructorTakesNoPropertyUntilItIsReplaced() {
    long function = store.rooted();
    long object = store.rooted();
    objects.setConstructor(object, function);
    long name = store.name("__constructor__");
    assertEquals(Value.object(function), objects.get(object, name));
    objects.set(object, name, Value.ONE);
    assertEquals(Value.ONE, objects.get(object, name));
  }
}
