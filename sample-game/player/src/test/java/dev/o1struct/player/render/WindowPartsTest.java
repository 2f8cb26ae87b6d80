package dev.o1struct.player.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.event.KeyEvent;
import org.junit.jupiter.api.Test;

class WindowPartsTest {
  @Test
  void theStageFillsAWindowOfItsOwnSize() {
    assertEquals(new Fitting(1, 0, 0), Fitting.of(550, 400, 550, 400));
  }

  @Test
  void theStageKeepsItsAspectAndStandsInTheMiddle() {
    assertEquals(new Fitting(2, 50, 0), Fitting.of(550, 400, 1200, 800));
    assertEquals(new Fitting(2, 0, 100), Fitting.of(550, 400, 1100, 1000));
  }

  @Test
  void windowPlacesAreCarriedBackToTheStage() {
    Fitting fitting = Fitting.of(550, 400, 1200, 800);
    assertEquals(0, fitting.stageX(50));
    assertEquals(275, fitting.stageX(600));
    assertEquals(400, fitting.stageY(800));
  }

  @Test
  void aPacerAimsAtDueTimesAndNotAtPauses() {
    assertEquals(200, Pacer.next(100, 130, 100));
    assertEquals(200, Pacer.next(100, 250, 100));
  }

  @Test
  void aPacerStartsAfreshAfterAStall() {
    assertEquals(5000, Pacer.next(100, 5000, 100));
  }

  @Test
  void aRateOfZeroIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Pacer(0));
    assertThrows(IllegalArgumentException.class, () -> new Pacer(Double.NaN));
  }

  @Test
  void keysHaveFlashsCodes() {
    assertEquals(13, KeyCodes.ofAwt(KeyEvent.VK_ENTER));
    assertEquals(46, KeyCodes.ofAwt(KeyEvent.VK_DELETE));
    assertEquals(37, KeyCodes.ofAwt(KeyEvent.VK_LEFT));
    assertEquals(65, KeyCodes.ofAwt(KeyEvent.VK_A));
    assertEquals(219, KeyCodes.ofAwt(KeyEvent.VK_OPEN_BRACKET));
  }
}
