package dev.o1struct.player.action;

import org.jspecify.annotations.Nullable;

/** The place where the machine's parts find the hooks, once these are connected. */
final class Display {
  private @Nullable MachineHooks hooks;

  void connect(MachineHooks connected) {
    hooks = connected;
  }

  MachineHooks hooks() {
    MachineHooks connected = hooks;
    if (connected == null) throw new IllegalStateException("The machine has no hooks yet");
    return connected;
  }
}
