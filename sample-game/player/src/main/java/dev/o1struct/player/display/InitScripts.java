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

  /** Runs a script unless it has run before. */
  void run(int script) {
    if (!done.get(script)) {
      done.set(script);
      stage.machine().runScript(stage.program(), script, ClipStruct.object(stage.root()));
    }
  }
}
