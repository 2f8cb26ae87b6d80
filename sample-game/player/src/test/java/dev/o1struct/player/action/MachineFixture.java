package dev.o1struct.player.action;

import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.runtime.heap.Heap;
import java.util.List;

/** A machine with one root clip and without built-ins. */
final class MachineFixture implements AutoCloseable {
  final Heap heap = Heap.open();
  final LoneClip stage = new LoneClip();
  final ActionMachine machine;

  MachineFixture() {
    this(MachineOptions.FLASH);
  }

  MachineFixture(MachineOptions options) {
    machine = new ActionMachine(heap, options);
    machine.connect(stage.hooks());
    stage.root =
        machine.objects().newObject(machine.objects().objectPrototype(), ObjectKind.CLIP, 0);
    machine.objects().retain(stage.root);
  }

  /** Runs the first script of a movie and ends the frame. */
  List<String> run(Script script) {
    machine.runScript(machine.load(script), 0, stage.root);
    machine.endFrame();
    return stage.traces;
  }

  /** Closes the machine and tells which pools still have something live. */
  List<String> leaks() {
    machine.objects().release(stage.root);
    machine.close();
    return heap.statistics().pools().stream()
        .filter(pool -> pool.live() > (pool.name().equals("names") ? 1 : 0))
        .map(pool -> pool.name() + "=" + pool.live())
        .toList();
  }

  @Override
  public void close() {
    heap.close();
  }
}
