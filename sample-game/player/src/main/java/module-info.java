/** The player: ActionScript 1 and 2 on pooled off-heap structs, the display list and the window. */
@SuppressWarnings("requires-automatic")
module dev.o1struct.player {
  requires transitive dev.o1struct.annotations;
  requires transitive dev.o1struct.runtime;
  requires transitive dev.o1struct.recompiler;
  requires transitive java.desktop;
  requires info.picocli;
  requires java.compiler;
  requires jdk.management;
  requires static org.jspecify;

  exports dev.o1struct.player.action;
  exports dev.o1struct.player.builtins;
  exports dev.o1struct.player.display;
  exports dev.o1struct.player.launch;
  exports dev.o1struct.player.object;
  exports dev.o1struct.player.render;
  exports dev.o1struct.player.structs;
  exports dev.o1struct.player.value;

  opens dev.o1struct.player.launch to
      info.picocli;

  uses javax.annotation.processing.Processor;
}
