package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASPropertyStruct;
import dev.o1struct.player.structs.AccessorPairStruct;
import dev.o1struct.player.structs.WatcherStruct;
import dev.o1struct.player.value.Value;
import java.util.Arrays;

/** Virtual properties and watched ones: the members whose reading or writing runs script. */
final class Accessors {
  /** Calls for one property that run within each other; Flash then does without the next. */
  private static final int DEEPEST = 65;

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
  long read(long property, long self) {
    long pair = PropertyContents.struct(property);
    if (isTooDeep(pair)) return stored(property);
    long getter = AccessorPairStruct.getter(pair);
    return getter == 0 ? Value.UNDEFINED : invoke(pair, getter, self, 0);
  }

  /** Calls the setter of a virtual property, if it has one and is not too deep. */
  void write(long property, long self, long value) {
    long pair = PropertyContents.struct(property);
    long setter = AccessorPairStruct.setter(pair);
    if (setter == 0 || isTooDeep(pair)) return;
    host.push(value);
    invoke(pair, setter, self, 1);
  }

  /** Changes the value at rest of a virtual property. */
  void storeAtRest(long property, long value) {
    table.cells().store(AccessorPairStruct.stored(PropertyContents.struct(property)), value);
  }

  private boolean isTooDeep(long owner) {
    int times = 0;
    for (int i = 0; i < runningCount; i++) {
      if (running[i] == owner) times++;
    }
    return times >= DEEPEST;
  }

  /** Calls a function of an accessor pair or a watcher; the owner may be gone afterwards. */
  private long invoke(long owner, long function, long self, int argc) {
    if (runningCount == running.length) running = Arrays.copyOf(running, runningCount * 2);
    running[runningCount++] = owner;
    try {
      return host.invoke(function, self, argc);
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
    if (isTooDeep(watcher)) return value;
    host.push(Cells.read(WatcherStruct.userData(watcher)));
    host.push(value);
    host.push(old);
    host.push(Value.string(name));
    return invoke(watcher, WatcherStruct.callback(watcher), Value.object(object), 4);
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
