package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;

/** Mouse: the cursor, and listeners of the mouse. */
final class MouseObject implements AutoCloseable {
  private final Stage stage;
  private final EventSource source;
  private long onMouseDown;
  private long onMouseUp;
  private long onMouseMove;
  private long onMouseWheel;

  MouseObject(Stage stage) {
    this.stage = stage;
    source = new EventSource(stage);
  }

  void install() {
    onMouseDown = source.event("onMouseDown");
    onMouseUp = source.event("onMouseUp");
    onMouseMove = source.event("onMouseMove");
    onMouseWheel = source.event("onMouseWheel");
    new NativeTable(stage.machine(), source.install("Mouse"))
        .method("show", this::show)
        .method("hide", this::hide);
  }

  void down() {
    source.send(onMouseDown);
  }

  void up() {
    source.send(onMouseUp);
  }

  void moved() {
    source.send(onMouseMove);
  }

  /** The wheel turned by so many lines, which listeners get as their argument. */
  void wheel(int lines) {
    source.sendNow(onMouseWheel, lines);
  }

  /** show(): 0 if the cursor was hidden, 1 if it was not. */
  private long show(ActionMachine m, long self, int argc) {
    return Value.number(stage.pointer().hideCursor(false) ? 0 : 1);
  }

  /** hide(): 0 if the cursor was hidden, 1 if it was not. */
  private long hide(ActionMachine m, long self, int argc) {
    return Value.number(stage.pointer().hideCursor(true) ? 0 : 1);
  }

  @Override
  public void close() {
    source.close();
  }
}
