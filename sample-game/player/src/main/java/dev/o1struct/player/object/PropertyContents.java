package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASPropertyStruct;
import dev.o1struct.player.structs.AccessorPair;
import dev.o1struct.player.structs.AccessorPairStruct;
import dev.o1struct.player.structs.ActionVarStruct;
import dev.o1struct.player.structs.Watcher;
import dev.o1struct.player.structs.WatcherStruct;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;

/** What the cell of a property holds by its role, and how it is made and let go. */
final class PropertyContents {
  private final References references;
  private final Cells cells;
  private final StructPool<AccessorPair> pairs;
  private final StructPool<Watcher> watchers;
  private long serial;

  PropertyContents(Heap heap, References references, Cells cells) {
    this.references = references;
    this.cells = cells;
    this.pairs = AccessorPairStruct.pool(heap);
    this.watchers = WatcherStruct.pool(heap);
  }

  /** The struct that the cell of an accessor or a watcher refers to. */
  static long struct(long property) {
    return ActionVarStruct.heapPtr(ASPropertyStruct.value(property));
  }

  /** Makes the property, whose cell is undefined, an accessor with a value at rest. */
  void makeAccessor(long property, long getter, long setter, long stored) {
    long pair = pairs.allocateZeroed();
    retain(getter);
    retain(setter);
    AccessorPairStruct.serial(pair, ++serial);
    AccessorPairStruct.getter(pair, getter);
    AccessorPairStruct.setter(pair, setter);
    cells.initialize(AccessorPairStruct.stored(pair), stored);
    ASPropertyStruct.role(property, PropertyRole.ACCESSOR);
    cells.initialize(ASPropertyStruct.value(property), Value.internal(pair));
  }

  /** Makes the property, whose cell is undefined, the entry of a watcher. */
  void makeWatcher(long property, long callback, long userData) {
    long watcher = watchers.allocateZeroed();
    retain(callback);
    WatcherStruct.callback(watcher, callback);
    cells.initialize(WatcherStruct.userData(watcher), userData);
    ASPropertyStruct.role(property, PropertyRole.WATCH);
    cells.initialize(ASPropertyStruct.value(property), Value.internal(watcher));
  }

  /** Lets go of the name and of what the cell holds. */
  void releaseWithName(long property) {
    references.releaseName(ASPropertyStruct.name(property));
    release(property);
  }

  /** Lets go of what the cell holds, which is undefined afterwards. */
  void release(long property) {
    long cell = ASPropertyStruct.value(property);
    switch (ASPropertyStruct.role(property)) {
      case PropertyRole.ACCESSOR -> releasePair(struct(property));
      case PropertyRole.WATCH -> releaseWatcher(struct(property));
      default -> {}
    }
    cells.clear(cell);
  }

  private void releasePair(long pair) {
    releaseObject(AccessorPairStruct.getter(pair));
    releaseObject(AccessorPairStruct.setter(pair));
    cells.clear(AccessorPairStruct.stored(pair));
    pairs.free(pair);
  }

  private void releaseWatcher(long watcher) {
    releaseObject(WatcherStruct.callback(watcher));
    cells.clear(WatcherStruct.userData(watcher));
    watchers.free(watcher);
  }

  private void retain(long object) {
    if (object != 0) references.retainObject(object);
  }

  private void releaseObject(long object) {
    if (object != 0) references.releaseObject(object);
  }
}
