package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.value.Value;

/** Runs what the queue holds, until nothing is due any more. Scripts may make more scripts due. */
final class ActionRunner {
  private final Stage stage;
  private final Placer placer;

  ActionRunner(Stage stage, Placer placer) {
    this.stage = stage;
    this.placer = placer;
  }

  void run() {
    ActionQueue queue = stage.queue();
    while (queue.take()) {
      long object = queue.object();
      if (!stage.machine().isHalted() && isDue(queue, object)) {
        run(queue.kind(), object, queue.argument());
      }
      stage.machine().objects().release(object);
    }
  }

  private boolean isDue(ActionQueue queue, long object) {
    if (queue.kind() == ActionQueue.BROADCAST || queue.isUnloading()) {
      return true;
    }
    int flags = ClipStruct.flags(stage.clips().of(object));
    return (flags & (ClipFlags.REMOVED | ClipFlags.LEAVING)) == 0;
  }

  private void run(int kind, long object, long argument) {
    ActionMachine machine = stage.machine();
    switch (kind) {
      case ActionQueue.SCRIPT -> machine.runScript(stage.program(), (int) argument, object);
      case ActionQueue.METHOD -> machine.callHandler(object, argument, 0);
      case ActionQueue.CONSTRUCTION -> placer.construct(stage.clips().of(object));
      default -> {
        machine.push(Value.string(argument));
        machine.callHandler(object, stage.eventNames().broadcastMessage(), 1);
      }
    }
  }
}
