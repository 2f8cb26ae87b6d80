package dev.o1struct.player.display;

import dev.o1struct.recompiler.swf.ClipEvent;

/**
 * Brings keyboard and mouse events to the devices' state, to clips and to listeners, one event
 * after the other.
 */
final class InputDispatcher {
  private final Stage stage;
  private final InputQueue input;
  private final DisplayClasses classes;
  private final ActionRunner runner;
  private final PointerFocus focus;

  InputDispatcher(Stage stage, InputQueue input, DisplayClasses classes, ActionRunner runner) {
    this.stage = stage;
    this.input = input;
    this.classes = classes;
    this.runner = runner;
    focus = stage.pointerFocus();
  }

  /** Deals with all that has arrived. */
  void dispatch() {
    for (long event = input.poll(); event != InputEvent.NONE; event = input.poll()) {
      dispatch(event);
      runner.run();
    }
  }

  private void dispatch(long event) {
    int first = InputEvent.first(event);
    int second = InputEvent.second(event);
    switch (InputEvent.type(event)) {
      case InputEvent.KEY_DOWN -> keyDown(first, second);
      case InputEvent.KEY_UP -> keyUp(first, second);
      case InputEvent.POINTER_MOVE -> move(first, second);
      case InputEvent.POINTER_DOWN -> press(first, second);
      case InputEvent.POINTER_UP -> release(first, second);
      case InputEvent.WHEEL -> classes.mouse().wheel(first);
      case InputEvent.FOCUS_LOST -> stage.keyboard().releaseAll();
      case InputEvent.RESIZE -> {
        if (stage.view().resize(first, second)) {
          classes.stage().resized();
        }
      }
      default -> {}
    }
  }

  private void keyDown(int code, int character) {
    stage.keyboard().press(code, character);
    for (long clip = oldest(); clip != 0; clip = ClipStruct.runPrevious(clip)) {
      stage.events().sendToHandlers(clip, ClipEvent.KEY_DOWN);
      stage.events().sendKeyPress(clip, ButtonKeys.of(code, character));
    }
    classes.key().down();
  }

  private void keyUp(int code, int character) {
    stage.keyboard().release(code, character);
    for (long clip = oldest(); clip != 0; clip = ClipStruct.runPrevious(clip)) {
      stage.events().sendToHandlers(clip, ClipEvent.KEY_UP);
    }
    classes.key().up();
  }

  private void move(int x, int y) {
    stage.pointer().moveTo(x, y);
    stage.drag().update();
    sendToAll(ClipEvent.MOUSE_MOVE);
    classes.mouse().moved();
    focus.moved();
  }

  private void press(int x, int y) {
    stage.pointer().moveTo(x, y);
    stage.pointer().press(true);
    sendToAll(ClipEvent.MOUSE_DOWN);
    classes.mouse().down();
    focus.moved();
    focus.pressed();
  }

  private void release(int x, int y) {
    stage.pointer().moveTo(x, y);
    stage.pointer().press(false);
    sendToAll(ClipEvent.MOUSE_UP);
    classes.mouse().up();
    focus.released();
  }

  private void sendToAll(int event) {
    for (long clip = oldest(); clip != 0; clip = ClipStruct.runPrevious(clip)) {
      stage.events().send(clip, event);
    }
  }

  private long oldest() {
    long clip = stage.clips().running().first();
    while (clip != 0 && ClipStruct.runNext(clip) != 0) {
      clip = ClipStruct.runNext(clip);
    }
    return clip;
  }
}
