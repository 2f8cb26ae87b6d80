package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.builtins.Broadcaster;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;
import java.util.ArrayList;
import java.util.List;

/** An object of {@code _global} that tells listeners of events: Key, Mouse, Stage. */
final class EventSource implements AutoCloseable {
  private final Stage stage;
  private final List<Long> names = new ArrayList<>();
  private long object;

  EventSource(Stage stage) {
    this.stage = stage;
  }

  /** Makes the object under a name, with the methods of AsBroadcaster, and returns it. */
  long install(String name) {
    ActionMachine machine = stage.machine();
    object = machine.objects().newObject();
    machine.objects().makeImmortal(object);
    long global = machine.objects().global();
    machine.objects().define(global, name, Value.object(object), PropertyFlags.DONT_ENUM);
    Broadcaster.initialize(machine, object);
    return object;
  }

  /** Interns the name of an event, for {@link #send}. */
  long event(String name) {
    long interned = stage.machine().names().intern(name);
    names.add(interned);
    return interned;
  }

  /** Makes it due that listeners hear of an event. */
  void send(long event) {
    stage.queue().add(ActionQueue.NORMAL, ActionQueue.BROADCAST, object, event, false);
  }

  /** Tells listeners of an event at once, with a number as its argument. */
  void sendNow(long event, double number) {
    ActionMachine machine = stage.machine();
    machine.push(Value.number(number));
    machine.push(Value.string(event));
    machine.callHandler(object, stage.eventNames().broadcastMessage(), 2);
  }

  @Override
  public void close() {
    names.forEach(stage.machine().names()::release);
    names.clear();
  }
}
