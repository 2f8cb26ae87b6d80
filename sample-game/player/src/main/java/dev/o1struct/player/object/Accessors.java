package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASPropertyStruct;
import dev.o1struct.player.structs.AccessorPairStruct;
import dev.o1struct.player.structs.WatcherStruct;
import dev.o1struct.player.value.Value;

/** Virtual properties and watched ones: the members whose reading or writing runs script. */
final class Accessors {
  /** Getters, setters and watchers that run within each other; Flash then does without the next. */
  private static final int DEEPEST = 65;

  private final PropertyTable table;
  private final PropertyContents contents;
  private final ScriptHost host;
  private int depth;

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
    long getter = AccessorPairStruct.getter(PropertyContents.struct(property));
    if (depth == DEEPEST) return stored(property);
    return getter == 0 ? Value.UNDEFINED : invoke(getter, self, 0);
  }

  /** Calls the setter of a virtual property, if it has one; too deep it changes the value at rest. */
  void write(long property, long self, long value) {
    long setter = AccessorPairStruct.setter(PropertyContents.struct(property));
    if (depth == DEEPEST) {
      table.cells().store(AccessorPairStruct.stored(PropertyContents.struct(property)), value);
      return;
    }
    if (setter == 0) return;
    host.push(value);
    invoke(setter, self, 1);
  }

  private long invoke(long function, long self, int argc) {
    depth++;
    try {
      return host.invoke(function, self, argc);
    } finally {
      depth--;
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
    if (entry == 0 || depth == DEEPEST) return value;
    long watcher = PropertyContents.struct(entry);
    host.push(Cells.read(WatcherStruct.userData(watcher)));
    host.push(value);
    host.push(old);
    host.push(Value.string(name));
    return invoke(WatcherStruct.callback(watcher), Value.object(object), 4);
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
