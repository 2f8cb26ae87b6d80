package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;

/** The built-in classes and objects that belong to the display. */
final class DisplayClasses implements AutoCloseable {
  private final Stage stage;
  private final MovieClipClass movieClip;
  private final ColorClass color;
  private final KeyObject key;
  private final MouseObject mouse;
  private final StageObject stageObject;

  DisplayClasses(Stage stage, Playhead playhead, ClipCommands commands) {
    this.stage = stage;
    movieClip = new MovieClipClass(stage, playhead, commands);
    color = new ColorClass(stage);
    key = new KeyObject(stage);
    mouse = new MouseObject(stage);
    stageObject = new StageObject(stage);
  }

  /** Defines all of them in {@code _global}; AsBroadcaster must be there already. */
  void install() {
    ActionMachine machine = stage.machine();
    long movie = movieClip.install();
    long button = machine.objects().newObject();
    machine.objects().makeImmortal(button);
    machine.defineClass("Button", button, (_, self, _) -> self, (_, self, _) -> self);
    new NativeTable(machine, button)
        .value("enabled", Value.TRUE)
        .value("useHandCursor", Value.TRUE);
    stage.clips().setPrototypes(movie, button);
    color.install();
    key.install();
    mouse.install();
    stageObject.install();
  }

  KeyObject key() {
    return key;
  }

  MouseObject mouse() {
    return mouse;
  }

  StageObject stage() {
    return stageObject;
  }

  @Override
  public void close() {
    key.close();
    mouse.close();
    stageObject.close();
  }
}
