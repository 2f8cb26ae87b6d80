package dev.o1struct.player.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import dev.o1struct.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DisplayListTest {
  private final Heap heap = Heap.open();
  private final StructPool<Clip> pool = ClipStruct.pool(heap);
  private final long parent = pool.allocateZeroed();

  @AfterEach
  void closeHeap() {
    heap.close();
  }

  private long child(int depth) {
    long clip = pool.allocateZeroed();
    ClipStruct.depth(clip, depth);
    DisplayList.link(parent, clip);
    return clip;
  }

  private List<Integer> depths() {
    List<Integer> depths = new ArrayList<>();
    for (long child = ClipStruct.firstChild(parent); child != 0; child = ClipStruct.next(child)) {
      depths.add(ClipStruct.depth(child));
    }
    return depths;
  }

  @Test
  void childrenStandInOrderOfDepth() {
    child(5);
    child(1);
    child(9);
    child(3);
    assertEquals(List.of(1, 3, 5, 9), depths());
  }

  @Test
  void aChildIsFoundAtItsDepthOnly() {
    child(4);
    long second = child(7);
    assertEquals(second, DisplayList.atDepth(parent, 7));
    assertEquals(0, DisplayList.atDepth(parent, 5));
    assertEquals(0, DisplayList.atDepth(parent, 8));
  }

  @Test
  void theLowestChildOfANameIsFound() {
    long name = heap.names().intern("ship");
    long upper = child(8);
    long lower = child(2);
    ClipStruct.name(upper, name);
    ClipStruct.name(lower, name);
    assertEquals(lower, DisplayList.named(parent, name, heap.names(), false));
    heap.names().release(name);
  }

  @Test
  void caseOfANameMattersOnlyWhenNotFolded() {
    long written = heap.names().intern("Ship");
    long asked = heap.names().intern("sHIP");
    long clip = child(1);
    ClipStruct.name(clip, written);
    assertEquals(0, DisplayList.named(parent, asked, heap.names(), false));
    assertEquals(clip, DisplayList.named(parent, asked, heap.names(), true));
    heap.names().release(written);
    heap.names().release(asked);
  }

  @Test
  void theNextHighestDepthIsAboveAllChildrenAndNeverNegative() {
    assertEquals(0, DisplayList.nextHighestDepth(parent));
    child(3);
    assertEquals(0, DisplayList.nextHighestDepth(parent));
    child(DisplayList.SCRIPT_DEPTH_BIAS + 10);
    assertEquals(11, DisplayList.nextHighestDepth(parent));
  }

  @Test
  void linkingAndUnlinkingKeepTheOrderOfASortedMap() {
    long seed = Seed.or(20261122);
    Random random = new Random(seed);
    TreeMap<Integer, Long> model = new TreeMap<>();
    for (int step = 0; step < 2000; step++) {
      int depth = random.nextInt(64);
      Long present = model.remove(depth);
      if (present == null) {
        model.put(depth, child(depth));
      } else {
        DisplayList.unlink(present);
        pool.free(present);
      }
      assertEquals(List.copyOf(model.keySet()), depths(), "seed=" + seed + " step=" + step);
    }
  }

  @Test
  void aRelinkedChildMovesToItsNewDepth() {
    long clip = child(2);
    child(5);
    DisplayList.relink(clip, 8);
    assertEquals(List.of(5, 8), depths());
    assertEquals(clip, ClipStruct.lastChild(parent));
  }
}
