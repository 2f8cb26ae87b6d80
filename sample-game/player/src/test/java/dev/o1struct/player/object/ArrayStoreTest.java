package dev.o1struct.player.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ArrayStoreTest {
  private final StoreFixture store = new StoreFixture();
  private final ArrayStore arrays = store.objects.arrays();
  private long array;

  @BeforeEach
  void makeArray() {
    array = store.objects.newArray();
    store.objects.retain(array);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void elementsBehaveAsAList() {
    long seed = 99;
    SplittableRandom random = new SplittableRandom(seed);
    List<Double> model = new ArrayList<>();
    for (int step = 0; step < 20_000; step++) {
      change(model, random, step);
      if (step % 200 == 0) assertSame(model, seed);
    }
  }

  private void change(List<Double> model, SplittableRandom random, double number) {
    int size = model.size();
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        arrays.push(array, Value.number(number));
        model.add(number);
      }
      case 2 -> {
        if (size > 0) {
          int index = random.nextInt(size);
          arrays.setElement(array, index, Value.number(number));
          model.set(index, number);
        }
      }
      case 3 -> {
        int from = random.nextInt(3) == 0 ? random.nextInt(size + 1) : 0;
        int count = Math.min(random.nextInt(3), size - from);
        arrays.removeRange(array, from, count);
        model.subList(from, from + count).clear();
      }
      default -> {
        int at = random.nextBoolean() ? 0 : random.nextInt(size + 1);
        arrays.insertRange(array, at, 1);
        arrays.setElement(array, at, Value.number(number));
        model.add(at, number);
      }
    }
  }

  private void assertSame(List<Double> model, long seed) {
    assertEquals(model.size(), arrays.length(array), "seed=" + seed);
    for (int i = 0; i < model.size(); i++) {
      assertEquals(Value.number(model.get(i)), arrays.element(array, i), "seed=" + seed);
    }
  }

  @Test
  void whatLiesBetweenIsAHole() {
    arrays.setElement(array, 5, Value.ONE);
    assertEquals(6, arrays.length(array));
    assertEquals(Value.NONE, arrays.element(array, 2));
    assertEquals(List.of("5"), store.visited(array));
  }

  @Test
  void aFarElementIsKeptWithoutMemoryForTheGap() {
    arrays.push(array, Value.ONE);
    arrays.setElement(array, 1_000_000_000, Value.TRUE);
    assertEquals(1_000_000_001, arrays.length(array));
    assertEquals(Value.TRUE, arrays.element(array, 1_000_000_000));
    assertEquals(Value.ONE, arrays.element(array, 0));
    arrays.setLength(array, 1);
    assertEquals(Value.NONE, arrays.element(array, 1_000_000_000));
  }

  @Test
  void shorteningReleasesElements() {
    long before = store.live("ASObject");
    for (int i = 0; i < 10; i++) arrays.push(array, Value.object(store.objects.newObject()));
    arrays.setLength(array, 3);
    store.reconcile();
    assertEquals(before + 3, store.live("ASObject"));
  }

  @Test
  void takingFromTheFrontDoesNotGrowTheBlock() {
    for (int i = 0; i < 100_000; i++) {
      arrays.push(array, Value.number(i));
      if (i >= 10) arrays.removeRange(array, 0, 1);
    }
    assertEquals(10, arrays.length(array));
    assertEquals(Value.number(99_999), arrays.element(array, 9));
    long peak =
        store.heap.statistics().pools().stream()
            .filter(pool -> pool.name().equals("ActionVar[]"))
            .mapToLong(pool -> pool.bytes())
            .sum();
    assertTrue(peak <= 2048, "bytes=" + peak);
  }
}
