package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASFunction;
import dev.o1struct.player.structs.ASFunctionStruct;
import dev.o1struct.player.structs.ASObject;
import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.structs.StructPool;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes objects apart. What an object refers to is released, which at most defers: freeing never
 * recurses, however long the chain.
 */
final class Reclaimer {
  private final StructPool<ASObject> pool;
  private final StructPool<ASFunction> functions;
  private final References references;
  private final PropertyTable table;
  private final PropertyContents contents;
  private final ArrayStore arrays;
  private final InterfaceLists interfaces;
  private final ScriptHost host;
  private final @Nullable PayloadOwner[] owners = new PayloadOwner[ObjectKind.COUNT];
  private long[] immortals = new long[64];
  private int immortalCount;

  Reclaimer(
      Heap heap,
      References references,
      PropertyTable table,
      PropertyContents contents,
      ArrayStore arrays,
      ScriptHost host) {
    this.pool = ASObjectStruct.pool(heap);
    this.functions = ASFunctionStruct.pool(heap);
    this.references = references;
    this.table = table;
    this.contents = contents;
    this.arrays = arrays;
    this.interfaces = new InterfaceLists(heap, references);
    this.host = host;
  }

  InterfaceLists interfaces() {
    return interfaces;
  }

  void setPayloadOwner(int kind, PayloadOwner owner) {
    owners[kind] = owner;
  }

  /** Frees an object that nobody refers to. */
  void free(long object) {
    clear(object);
    pool.free(object);
  }

  /** Releases all that an object refers to; what stays is an empty plain object. */
  void clear(long object) {
    int used = PropertyTable.used(object);
    for (int place = 0; place < used; place++) {
      long property = PropertyTable.at(object, place);
      if (property != 0) contents.releaseWithName(property);
    }
    table.free(object);
    releasePayload(object);
    interfaces.free(object);
    long prototype = ASObjectStruct.prototype(object);
    if (prototype != 0) {
      ASObjectStruct.prototype(object, 0L);
      references.releaseObject(prototype);
    }
  }

  /** Releases the payload; the object is a plain one afterwards. */
  void releasePayload(long object) {
    int kind = ASObjectStruct.kind(object);
    int flags = ASObjectStruct.flags(object);
    long owned = Payloads.ownedObject(object);
    long payload = Payloads.take(object);
    PayloadOwner owner = owners[kind];
    if (owner != null) owner.released(object, payload);
    ASObjectStruct.flags(object, flags & (ObjectFlags.IMMORTAL | ObjectFlags.WATCHED));
    switch (kind) {
      case ObjectKind.ARRAY -> arrays.free(payload);
      case ObjectKind.FUNCTION -> releaseFunction(payload);
      case ObjectKind.NATIVE_FUNCTION -> host.nativeFunctionFreed(payload);
      case ObjectKind.STRING -> references.releaseName(payload);
      default -> {
        if (owned != 0) references.releaseObject(owned);
      }
    }
  }

  private void releaseFunction(long function) {
    long scope = ASFunctionStruct.scope(function);
    long clip = ASFunctionStruct.clip(function);
    functions.free(function);
    if (scope != 0) references.releaseObject(scope);
    if (clip != 0) references.releaseObject(clip);
  }

  void makeImmortal(long object) {
    if (isImmortal(object)) return;
    references.retainObject(object);
    ASObjectStruct.flags(object, ASObjectStruct.flags(object) | ObjectFlags.IMMORTAL);
    if (immortalCount == immortals.length) immortals = Arrays.copyOf(immortals, immortalCount * 2);
    immortals[immortalCount++] = object;
  }

  static boolean isImmortal(long object) {
    return (ASObjectStruct.flags(object) & ObjectFlags.IMMORTAL) != 0;
  }

  void releaseImmortals() {
    for (int i = 0; i < immortalCount; i++) {
      int flags = ASObjectStruct.flags(immortals[i]);
      ASObjectStruct.flags(immortals[i], flags & ~ObjectFlags.IMMORTAL);
    }
    while (immortalCount > 0) references.releaseObject(immortals[--immortalCount]);
  }
}
