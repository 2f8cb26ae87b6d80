package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASFunctionStruct;
import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.structs.ASPropertyStruct;
import dev.o1struct.player.structs.AccessorPairStruct;
import dev.o1struct.player.structs.ActionVar;
import dev.o1struct.player.structs.ActionVarStruct;
import dev.o1struct.player.structs.WatcherStruct;
import java.util.Arrays;

/**
 * The edges of the object graph: for one object, every reference from it to an object that counts,
 * once each time it counts. It must agree with what {@link Reclaimer#clear} releases.
 */
final class ObjectGraph {
  private final ArrayStore arrays;
  private long[] children = new long[256];
  private int count;

  ObjectGraph(ArrayStore arrays) {
    this.arrays = arrays;
  }

  /** Finds the children of an object; returns how many there are. */
  int expand(long object) {
    count = 0;
    add(ASObjectStruct.prototype(object));
    addPayload(object);
    int used = PropertyTable.used(object);
    for (int place = 0; place < used; place++) {
      long property = PropertyTable.at(object, place);
      if (property != 0) addProperty(property);
    }
    int faces = ASObjectStruct.interfaceCount(object);
    for (int i = 0; i < faces; i++) add(InterfaceLists.at(object, i));
    return count;
  }

  /** A child that the last {@link #expand} found. */
  long child(int index) {
    return children[index];
  }

  private void addProperty(long property) {
    switch (ASPropertyStruct.role(property)) {
      case PropertyRole.ACCESSOR -> {
        long pair = PropertyContents.struct(property);
        add(AccessorPairStruct.getter(pair));
        add(AccessorPairStruct.setter(pair));
        addCell(AccessorPairStruct.stored(pair));
      }
      case PropertyRole.WATCH -> {
        long watcher = PropertyContents.struct(property);
        add(WatcherStruct.callback(watcher));
        addCell(WatcherStruct.userData(watcher));
      }
      default -> addCell(ASPropertyStruct.value(property));
    }
  }

  private void addPayload(long object) {
    int kind = ASObjectStruct.kind(object);
    if (kind == ObjectKind.ARRAY) {
      int dense = arrays.denseCount(object);
      for (int i = 0; i < dense; i++) addCell(arrays.denseCell(object, i));
    } else if (kind == ObjectKind.FUNCTION) {
      long function = Payloads.of(object, kind);
      add(ASFunctionStruct.scope(function));
      add(ASFunctionStruct.clip(function));
    } else {
      add(Payloads.ownedObject(object));
    }
  }

  private void addCell(long cell) {
    if (ActionVarStruct.type(cell) == ActionVar.OBJECT) add(ActionVarStruct.heapPtr(cell));
  }

  private void add(long child) {
    if (child == 0 || Reclaimer.isImmortal(child)) return;
    if (count == children.length) children = Arrays.copyOf(children, count * 2);
    children[count++] = child;
  }
}
