package dev.o1struct.player.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunListTest {
  private final Heap heap = Heap.open();
  private final StructPool<Clip> pool = ClipStruct.pool(heap);
  private final RunList list = new RunList();
  private final long oldest = add();
  private final long middle = add();
  private final long youngest = add();

  @AfterEach
  void closeHeap() {
    heap.close();
  }

  private long add() {
    long clip = pool.allocateZeroed();
    list.add(clip);
    return clip;
  }

  private List<Long> visit(LongConsumer during) {
    List<Long> visited = new ArrayList<>();
    for (long clip = list.begin(); clip != 0; clip = list.next()) {
      visited.add(clip);
      during.accept(clip);
    }
    return visited;
  }

  @Test
  void theYoungestIsVisitedFirst() {
    assertEquals(List.of(youngest, middle, oldest), visit(_ -> {}));
  }

  @Test
  void aClipAddedDuringAVisitIsVisitedInTheNext() {
    List<Long> added = new ArrayList<>();
    List<Long> visited =
        visit(clip -> {
          if (clip == middle) {
            added.add(add());
          }
        });
    assertEquals(List.of(youngest, middle, oldest), visited);
    assertEquals(List.of(added.getFirst(), youngest, middle, oldest), visit(_ -> {}));
  }

  @Test
  void aClipRemovedDuringAVisitIsNotVisited() {
    assertEquals(
        List.of(youngest, oldest),
        visit(clip -> {
          if (clip == youngest) {
            list.remove(middle);
          }
        }));
  }

  @Test
  void aClipMayRemoveItself() {
    assertEquals(List.of(youngest, middle, oldest), visit(list::remove));
    assertEquals(List.of(), visit(_ -> {}));
  }

  @Test
  void removingTwiceIsHarmless() {
    list.remove(middle);
    list.remove(middle);
    assertEquals(List.of(youngest, oldest), visit(_ -> {}));
  }
}
