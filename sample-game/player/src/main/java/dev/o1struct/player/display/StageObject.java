package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;

/** Stage: the size and the scaling of what is seen. */
final class StageObject implements AutoCloseable {
  private final Stage stage;
  private final EventSource source;
  private long onResize;

  StageObject(Stage stage) {
    this.stage = stage;
    source = new EventSource(stage);
  }

  void install() {
    onResize = source.event("onResize");
    StageView view = stage.view();
    new NativeTable(stage.machine(), source.install("Stage"))
        .readOnly("width", (_, _, _) -> Value.number(view.width()))
        .readOnly("height", (_, _, _) -> Value.number(view.height()))
        .property("scaleMode", (m, _, _) -> m.string(view.scaleMode()), this::setScaleMode)
        .property("align", (m, _, _) -> m.string(view.align()), this::setAlign)
        .property("showMenu", (_, _, _) -> Value.bool(view.showMenu()), this::setShowMenu);
  }

  /** The window's size changed while the movie is not scaled. */
  void resized() {
    source.send(onResize);
  }

  private long setScaleMode(ActionMachine m, long self, int argc) {
    stage.view().scaleMode(m.names().toString(m.toText(m.argument(0))));
    return Value.UNDEFINED;
  }

  private long setAlign(ActionMachine m, long self, int argc) {
    stage.view().align(m.names().toString(m.toText(m.argument(0))));
    return Value.UNDEFINED;
  }

  private long setShowMenu(ActionMachine m, long self, int argc) {
    stage.view().showMenu(m.toBoolean(m.argument(0)));
    return Value.UNDEFINED;
  }

  @Override
  public void close() {
    source.close();
  }
}
