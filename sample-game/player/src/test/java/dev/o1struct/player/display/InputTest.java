package dev.o1struct.player.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InputTest {
  @Test
  void anEventKeepsItsTypeAndSignedNumbers() {
    long event = InputEvent.of(InputEvent.POINTER_UP, -1234567, 7654321);
    assertEquals(InputEvent.POINTER_UP, InputEvent.type(event));
    assertEquals(-1234567, InputEvent.first(event));
    assertEquals(7654321, InputEvent.second(event));
  }

  @Test
  void numbersOutOfRangeAreCut() {
    long event = InputEvent.of(InputEvent.WHEEL, Integer.MAX_VALUE, Integer.MIN_VALUE);
    assertEquals(134_217_727, InputEvent.first(event));
    assertEquals(-134_217_727, InputEvent.second(event));
  }

  @Test
  void eventsComeOutInTheirOrder() {
    InputQueue queue = new InputQueue();
    queue.post(InputEvent.of(InputEvent.KEY_DOWN, 65, 'a'));
    queue.post(InputEvent.of(InputEvent.KEY_UP, 65, 'a'));
    assertEquals(InputEvent.KEY_DOWN, InputEvent.type(queue.poll()));
    assertEquals(InputEvent.KEY_UP, InputEvent.type(queue.poll()));
    assertEquals(InputEvent.NONE, queue.poll());
  }

  @Test
  void aMoveReplacesTheMoveBeforeIt() {
    InputQueue queue = new InputQueue();
    queue.post(InputEvent.of(InputEvent.POINTER_MOVE, 1, 1));
    queue.post(InputEvent.of(InputEvent.POINTER_MOVE, 2, 2));
    assertEquals(2, InputEvent.first(queue.poll()));
    assertEquals(InputEvent.NONE, queue.poll());
  }

  @Test
  void aFullQueueLosesTheLatest() {
    InputQueue queue = new InputQueue();
    for (int i = 0; i < 1000; i++) {
      queue.post(InputEvent.of(InputEvent.KEY_DOWN, i % 200, i));
    }
    assertEquals(0, InputEvent.second(queue.poll()));
    int count = 1;
    while (queue.poll() != InputEvent.NONE) {
      count++;
    }
    assertEquals(256, count);
  }

  @Test
  void losingTheFocusReleasesAllKeys() {
    Keyboard keyboard = new Keyboard();
    keyboard.press(37, 0);
    keyboard.press(32, ' ');
    assertTrue(keyboard.isDown(37));
    keyboard.releaseAll();
    assertFalse(keyboard.isDown(37));
    assertFalse(keyboard.isDown(32));
    assertEquals(32, keyboard.lastCode());
  }

  @Test
  void aLockKeyTogglesOncePerPressAndNotByRepetition() {
    Keyboard keyboard = new Keyboard();
    keyboard.press(20, 0);
    keyboard.press(20, 0);
    assertTrue(keyboard.isToggled(20));
    keyboard.release(20, 0);
    keyboard.press(20, 0);
    assertFalse(keyboard.isToggled(20));
  }

  @Test
  void codesThatNoKeyHasAreNeverDown() {
    Keyboard keyboard = new Keyboard();
    keyboard.press(-1, 0);
    keyboard.press(70_000, 0);
    assertFalse(keyboard.isDown(-1));
    assertFalse(keyboard.isDown(70_000));
  }
}
