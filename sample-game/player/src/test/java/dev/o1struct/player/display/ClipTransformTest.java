package dev.o1struct.player.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.o1struct.runtime.heap.Heap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClipTransformTest {
  private final Heap heap = Heap.open();
  private final long clip = ClipStruct.pool(heap).allocateZeroed();

  @BeforeEach
  void reset() {
    ClipTransform.reset(clip);
  }

  @AfterEach
  void closeHeap() {
    heap.close();
  }

  @Test
  void aPositionIsCutToATwentiethOfAPixel() {
    ClipTransform.x(clip, 10.09);
    ClipTransform.y(clip, -10.09);
    assertEquals(10.05, ClipTransform.x(clip));
    assertEquals(-10.05, ClipTransform.y(clip));
  }

  @Test
  void anOpacityIsCutToA256th() {
    ClipTransform.alpha(clip, 40);
    assertEquals(39.84375, ClipTransform.alpha(clip));
  }

  @Test
  void aRotationReadsBackBetweenMinusAndPlusHalfATurn() {
    ClipTransform.rotation(clip, 270);
    assertEquals(-90, ClipTransform.rotation(clip));
    ClipTransform.rotation(clip, -541);
    assertEquals(179, ClipTransform.rotation(clip));
  }

  @Test
  void aNegativeScaleIsNotTakenForATurn() {
    ClipTransform.scaleX(clip, -0.5);
    assertEquals(-0.5, ClipTransform.scaleX(clip));
    assertEquals(0, ClipTransform.rotation(clip));
  }

  @Test
  void rotatingKeepsTheScales() {
    ClipTransform.scaleX(clip, 2);
    ClipTransform.scaleY(clip, 3);
    ClipTransform.rotation(clip, 90);
    long matrix = ClipStruct.matrix(clip);
    assertEquals(0, AffineStruct.a(matrix), 1e-12);
    assertEquals(2, AffineStruct.b(matrix), 1e-12);
    assertEquals(-3, AffineStruct.c(matrix), 1e-12);
    assertEquals(0, AffineStruct.d(matrix), 1e-12);
  }

  @Test
  void aMatrixOfTheTimelineIsReadAsScaleAndRotation() {
    long matrix = ClipStruct.matrix(clip);
    AffineStruct.a(matrix, 0);
    AffineStruct.b(matrix, 2);
    AffineStruct.c(matrix, -4);
    AffineStruct.d(matrix, 0);
    assertEquals(90, ClipTransform.rotation(clip), 1e-9);
    assertEquals(2, ClipTransform.scaleX(clip), 1e-9);
    assertEquals(4, ClipTransform.scaleY(clip), 1e-9);
  }
}
