package dev.o1struct.player.object;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.o1struct.player.value.Value;
import dev.o1struct.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
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
    long seed = Seed.or(99);
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
  void elementsBelowZeroTouchNoCells() {
    long before = store.objects.newArray();
    store.objects.retain(before);
    for (int i = 0; i < 4; i++) {
      arrays.push(before, Value.number(i));
      arrays.push(array, Value.number(i));
    }
    arrays.setLength(array, -3);
    arrays.setElement(array, -3, Value.TRUE);
    assertEquals(-2, arrays.length(array));
    assertEquals(Value.TRUE, arrays.element(array, -3));
    assertEquals(Value.NONE, arrays.element(array, Integer.MIN_VALUE));
    arrays.setElement(array, Integer.MIN_VALUE, Value.ONE);
    assertEquals(-2, arrays.length(array));
    assertTrue(arrays.deleteElement(array, -3));
    arrays.setElement(array, 1, Value.TRUE);
    assertEquals(2, arrays.length(array));
    assertEquals(Value.NONE, arrays.element(array, 0));
    for (int i = 0; i < 4; i++) assertEquals(Value.number(i), arrays.element(before, i));
  }

  @Test
  void aSumOfLengthsThatIsTooLongIsRefusedAndNothingWritten() {
    arrays.push(array, Value.ONE);
    arrays.setLength(array, Integer.MAX_VALUE);
    assertThrows(RefusedException.class, () -> arrays.insertRange(array, 0, 1));
    assertThrows(RefusedException.class, () -> arrays.insertRange(array, 1, Integer.MAX_VALUE));
    assertThrows(RefusedException.class, () -> arrays.push(array, Value.TRUE));
    assertEquals(Integer.MAX_VALUE, arrays.length(array));
    assertEquals(Value.ONE, arrays.element(array, 0));
    assertEquals(List.of("0"), store.visited(array));
  }

  @Test
  void rangesOutsideTheLengthAreRefused() {
    arrays.push(array, Value.ONE);
    int most = Integer.MAX_VALUE;
    assertThrows(RefusedException.class, () -> arrays.removeRange(array, 1, 1));
    assertThrows(RefusedException.class, () -> arrays.removeRange(array, -1, 1));
    assertThrows(RefusedException.class, () -> arrays.removeRange(array, 1, most));
    assertThrows(RefusedException.class, () -> arrays.removeRange(array, most, most));
    assertThrows(RefusedException.class, () -> arrays.insertRange(array, -1, 1));
    assertThrows(RefusedException.class, () -> arrays.insertRange(array, 2, 1));
    arrays.setLength(array, -1);
    assertThrows(RefusedException.class, () -> arrays.removeRange(array, 0, 0));
  }

  @Test
  void sparseElementsMoveAsTheDenseOnesDo() {
    for (long seed : Seed.from(0, 40)) {
      SplittableRandom random = new SplittableRandom(seed);
      int scale = 1 << random.nextInt(4, 30);
      long sparse = store.objects.newArray();
      store.objects.retain(sparse);
      NavigableMap<Integer, Integer> model = new TreeMap<>();
      for (int step = 0; step < 60; step++) {
        changeSparse(sparse, model, random, scale, step);
        assertSparse(sparse, model, "seed=" + seed + " step=" + step);
      }
      store.objects.release(sparse);
      store.reconcile();
    }
  }

  private void changeSparse(
      long sparse,
      NavigableMap<Integer, Integer> model,
      SplittableRandom random,
      int scale,
      int step) {
    int length = arrays.length(sparse);
    int place = random.nextInt(Math.max(1, length + 1));
    switch (random.nextInt(4)) {
      case 0, 1 -> {
        int index = random.nextBoolean() ? random.nextInt(scale) : random.nextInt(8);
        arrays.setElement(sparse, index, Value.number(step));
        model.put(index, step);
      }
      case 2 -> {
        int count = Math.min(random.nextInt(6), length - place);
        arrays.removeRange(sparse, place, count);
        model.subMap(place, place + count).clear();
        moveFrom(model, place, -count);
      }
      default -> {
        int at = random.nextBoolean() ? 0 : place;
        int count = random.nextInt(6);
        arrays.insertRange(sparse, at, count);
        moveFrom(model, at, count);
      }
    }
  }

  private static void moveFrom(NavigableMap<Integer, Integer> model, int from, int distance) {
    NavigableMap<Integer, Integer> tail = new TreeMap<>(model.tailMap(from));
    model.tailMap(from).clear();
    tail.forEach((index, value) -> model.put(index + distance, value));
  }

  private void assertSparse(long sparse, NavigableMap<Integer, Integer> model, String where) {
    List<String> names = new ArrayList<>(store.visited(sparse));
    assertEquals(model.size(), names.size(), where);
    model.forEach((index, value) -> {
      assertEquals(Value.number(value), arrays.element(sparse, index), where);
      assertTrue(names.contains(Integer.toString(index)), where);
    });
    assertTrue(model.isEmpty() || arrays.length(sparse) > model.lastKey(), where);
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
            .mapToLong(pool -> pool.takenBytes())
            .sum();
    assertTrue(peak <= 2048, "bytes=" + peak);
  }
}
