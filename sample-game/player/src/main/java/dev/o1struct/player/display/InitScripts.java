package dev.o1struct.player.display;

import java.util.BitSet;

/**
 * Runs the scripts of DoInitAction, each once, on the root, the moment the playhead passes them.
 */
final class InitScripts {
  private final Stage stage;
  private final BitSet done = new BitSet();

  InitScripts(Stage stage) {
    this.stage = stage;
  }

  /**
   * Runs a script unless it has run before. The clip whose playhead passes it, and those that it is
   * in, are at work: they outlast the script even if it removes them.
   */
  void run(int script, long clip) {
    if (done.get(script)) {
      return;
    }
    done.set(script);
    for (long held = clip; held != 0; held = ClipStruct.parent(held)) {
      stage.machine().keep(ClipArguments.value(held));
    }
    stage.machine().runScript(stage.program(), script, ClipStruct.object(stage.root()));
  }
}
