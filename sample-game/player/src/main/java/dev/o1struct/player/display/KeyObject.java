package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;

/** Key: the keyboard, and the codes of its special keys. */
final class KeyObject implements AutoCloseable {
  private final Stage stage;
  private final EventSource source;
  private long onKeyDown;
  private long onKeyUp;

  KeyObject(Stage stage) {
    this.stage = stage;
    source = new EventSource(stage);
  }

  void install() {
    onKeyDown = source.event("onKeyDown");
    onKeyUp = source.event("onKeyUp");
    new NativeTable(stage.machine(), source.install("Key"))
        .method("isDown", this::isDown)
        .method("isToggled", this::isToggled)
        .method("getCode", this::getCode)
        .method("getAscii", this::getAscii)
        .constant("ALT", 18)
        .constant("BACKSPACE", 8)
        .constant("CAPSLOCK", 20)
        .constant("CONTROL", 17)
        .constant("DELETEKEY", 46)
        .constant("DOWN", 40)
        .constant("END", 35)
        .constant("ENTER", 13)
        .constant("ESCAPE", 27)
        .constant("HOME", 36)
        .constant("INSERT", 45)
        .constant("LEFT", 37)
        .constant("PGDN", 34)
        .constant("PGUP", 33)
        .constant("RIGHT", 39)
        .constant("SHIFT", 16)
        .constant("SPACE", 32)
        .constant("TAB", 9)
        .constant("UP", 38);
  }

  /** A key went down. */
  void down() {
    source.send(onKeyDown);
  }

  /** A key went up. */
  void up() {
    source.send(onKeyUp);
  }

  private long isDown(ActionMachine m, long self, int argc) {
    return Value.bool(stage.keyboard().isDown(m.toInt32(m.argument(0))));
  }

  private long isToggled(ActionMachine m, long self, int argc) {
    return Value.bool(stage.keyboard().isToggled(m.toInt32(m.argument(0))));
  }

  private long getCode(ActionMachine m, long self, int argc) {
    return Value.number(stage.keyboard().lastCode());
  }

  private long getAscii(ActionMachine m, long self, int argc) {
    return Value.number(stage.keyboard().lastCharacter());
  }

  @Override
  public void close() {
    source.close();
  }
}
