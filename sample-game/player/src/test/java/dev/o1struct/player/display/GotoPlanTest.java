package dev.o1struct.player.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.o1struct.recompiler.swf.Matrix;
import dev.o1struct.recompiler.swf.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GotoPlanTest {
  private final GotoPlan plan = new GotoPlan();

  private static FrameAction.Place place(
      int depth, boolean move, int character, @Nullable Matrix matrix) {
    return new FrameAction.Place(
        new Tag.PlaceObject(depth, move, character, matrix, null, -1, null, -1, 0, -1, List.of()),
        0,
        0);
  }

  private static Matrix at(int x) {
    return new Matrix(1, 0, 0, 1, x, 0);
  }

  @Test
  void aMoveIsMergedIntoThePlacementBefore() {
    plan.place(place(1, false, 7, at(10)), 2);
    plan.place(place(1, true, Tag.NO_CHARACTER, at(20)), 3);
    assertEquals(1, plan.size());
    assertEquals(2, plan.frame(0));
    assertEquals(7, plan.place(0).tag().characterId());
    assertFalse(plan.place(0).tag().move());
    assertEquals(at(20), plan.place(0).tag().matrix());
  }

  @Test
  void whatAMoveLeavesOutStaysAsItWas() {
    plan.place(place(1, false, 7, at(10)), 2);
    plan.place(place(1, true, Tag.NO_CHARACTER, null), 3);
    assertEquals(at(10), plan.place(0).tag().matrix());
  }

  @Test
  void aRemovedPlacementIsForgotten() {
    plan.place(place(1, false, 7, null), 2);
    plan.place(place(2, false, 8, null), 3);
    plan.place(place(3, false, 9, null), 4);
    plan.remove(1);
    assertEquals(2, plan.size());
    assertEquals(8, plan.place(0).tag().characterId());
    assertEquals(3, plan.frame(0));
    assertEquals(4, plan.frame(1));
  }

  @Test
  void anotherCharacterCountsAsPlacedInItsOwnFrame() {
    plan.place(place(1, false, 7, null), 2);
    plan.place(place(1, true, 8, null), 5);
    assertEquals(5, plan.frame(0));
    assertEquals(8, plan.place(0).tag().characterId());
  }

  @Test
  void depthsKeepTheOrderOfTheirFirstTag() {
    for (int depth = 40; depth > 0; depth--) {
      plan.place(place(depth, false, depth, null), 1);
    }
    assertEquals(40, plan.size());
    assertEquals(40, plan.place(0).tag().depth());
    assertEquals(1, plan.place(39).tag().depth());
  }
}
