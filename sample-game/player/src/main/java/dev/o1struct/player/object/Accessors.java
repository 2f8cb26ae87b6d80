package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.structs.ASPropertyStruct;
import dev.o1struct.player.structs.AccessorPairStruct;
import dev.o1struct.player.structs.WatcherStruct;
import dev.o1struct.player.value.Value;
import java.util.Arrays;

/** Virtual properties and watched ones: the members whose reading or writing runs script. */
final class Accessors {
  /** Calls for one property that run within each other; Flash then does without the next. */
  private static final int DEEPEST = 65;

  /** Any odd number with bits all over keeps the places of properties apart. */
  private static final long PLACE_FACTOR = 0x9e3779b97f4a7c15L;

  private final PropertyTable table;
  private final PropertyContents contents;
  private final ScriptHost host;
  private long[] running = new long[DEEPEST];
  private int runningCount;

  Accessors(PropertyTable table, PropertyContents contents, ScriptHost host) {
    this.table = table;
    this.contents = contents;
    this.host = host;
  }

  /** Makes a virtual property; a property that exists keeps its place and attributes. */
  void define(long object, long name, long getter, long setter, int attributes) {
    long property = table.find(object, name);
    long stored = stored(property);
    if (property == 0) {
      property = table.add(object, name, attributes, PropertyRole.DATA);
    } else {
      contents.release(property);
    }
    contents.makeAccessor(property, getter, setter, stored);
  }

  /** Calls the getter of a virtual property; too deep it is the value at rest. */
  long read(long object, long property, long self) {
    long place = place(object, ASPropertyStruct.name(property));
    if (isTooDeep(place)) return stored(property);
    long getter = AccessorPairStruct.getter(PropertyContents.struct(property));
    return getter == 0 ? Value.UNDEFINED : invoke(place, getter, self, home(object, self), 0);
  }

  /** Calls the setter of a virtual property, if it has one and is not too deep. */
  void write(long object, long property, long self, long value) {
    long place = place(object, ASPropertyStruct.name(property));
    long setter = AccessorPairStruct.setter(PropertyContents.struct(property));
    if (setter == 0 || isTooDeep(place)) return;
    host.push(value);
    invoke(place, setter, self, home(object, self), 1);
  }

  /** Changes the value at rest of a virtual property. */
  void storeAtRest(long property, long value) {
    table.cells().store(AccessorPairStruct.stored(PropertyContents.struct(property)), value);
  }

  /** Accessors and watcher of one property count together; one that is made anew starts anew. */
  private long place(long object, long name) {
    long property = table.find(object, name);
    if (property == 0 || ASPropertyStruct.role(property) != PropertyRole.ACCESSOR) {
      return object * PLACE_FACTOR + name;
    }
    return AccessorPairStruct.serial(PropertyContents.struct(property));
  }

  private boolean isTooDeep(long place) {
    int times = 0;
    for (int i = 0; i < runningCount; i++) {
      if (running[i] == place) times++;
    }
    return times >= DEEPEST;
  }

  /** Where super starts from in an accessor, as in a method that the holder has. */
  private static long home(long holder, long self) {
    return Value.object(holder) == self ? ASObjectStruct.prototype(holder) : holder;
  }

  private long invoke(long place, long function, long self, long home, int argc) {
    if (runningCount == running.length) running = Arrays.copyOf(running, runningCount * 2);
    running[runningCount++] = place;
    try {
      return host.invoke(function, self, home, argc);
    } finally {
      runningCount--;
    }
  }

  // ---- watchers

  void watch(long object, long name, long callback, long userData) {
    unwatch(object, name);
    long property = table.add(object, name, PropertyFlags.DONT_ENUM, PropertyRole.DATA);
    contents.makeWatcher(property, callback, userData);
  }

  boolean unwatch(long object, long name) {
    long entry = table.findWatch(object, name);
    if (entry == 0) return false;
    table.remove(object, entry);
    return true;
  }

  /** Asks the watcher of a name, if there is one, what is to be stored. */
  long watched(long object, long name, long old, long value) {
    long entry = table.findWatch(object, name);
    if (entry == 0) return value;
    long watcher = PropertyContents.struct(entry);
    long place = place(object, ASPropertyStruct.name(entry));
    if (isTooDeep(place)) return value;
    host.push(Cells.read(WatcherStruct.userData(watcher)));
    host.push(value);
    host.push(old);
    host.push(Value.string(name));
    return invoke(place, WatcherStruct.callback(watcher), Value.object(object), 0, 4);
  }

  /** The value of a property at rest; undefined if there is none. */
  static long stored(long property) {
    if (property == 0) return Value.UNDEFINED;
    return switch (ASPropertyStruct.role(property)) {
      case PropertyRole.DATA -> Cells.read(ASPropertyStruct.value(property));
      case PropertyRole.ACCESSOR ->
          Cells.read(AccessorPairStruct.stored(PropertyContents.struct(property)));
      default -> Value.UNDEFINED;
    };
  }
}
