package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.value.Value;

/**
 * Members that take no room until they are needed. The {@code prototype} object of a function is
 * made when it is first asked for, so that a closure is no cycle; the constructing function of an
 * object sits in its payload and not in a property.
 */
final class LazyMembers {
  private final ObjectStore store;
  private final PropertyTable table;
  private final KnownNames known;
  private final References references;

  LazyMembers(ObjectStore store, PropertyTable table, KnownNames known, References references) {
    this.store = store;
    this.table = table;
    this.known = known;
    this.references = references;
  }

  /** Makes the member of that name, if it is a lazy one, an ordinary property. */
  void prepare(long object, long name) {
    int flags = ASObjectStruct.flags(object);
    if ((flags & ObjectFlags.LAZY_PROTOTYPE) != 0 && known.isPrototype(name)) {
      makePrototype(object);
    }
    if ((flags & ObjectFlags.CONSTRUCTED) != 0 && known.isHiddenConstructor(name)) {
      moveConstructor(object);
    }
  }

  /** Makes the prototype object of a function; returns it as a value. */
  long makePrototype(long function) {
    clearFlag(function, ObjectFlags.LAZY_PROTOTYPE);
    long prototype = store.newObject();
    table.define(prototype, known.constructor, Value.object(function), PropertyFlags.DONT_ENUM);
    table.define(function, known.prototype, Value.object(prototype), PropertyFlags.HIDDEN);
    return Value.object(prototype);
  }

  /** Remembers which function constructs an object. */
  void setConstructor(long object, long function) {
    int kind = ASObjectStruct.kind(object);
    if (kind == ObjectKind.OBJECT && Payloads.constructor(object) == 0) {
      references.retainObject(function);
      Payloads.set(object, kind, function);
      int flags = ASObjectStruct.flags(object);
      ASObjectStruct.flags(object, flags | ObjectFlags.CONSTRUCTED | ObjectFlags.EXOTIC);
    } else {
      moveConstructor(object);
      defineConstructor(object, function);
    }
  }

  /** Puts the constructing function into the property table, where any value can replace it. */
  void moveConstructor(long object) {
    long function = Payloads.constructor(object);
    if (function == 0) return;
    clearFlag(object, ObjectFlags.CONSTRUCTED);
    Payloads.set(object, ObjectKind.OBJECT, 0);
    defineConstructor(object, function);
    references.releaseObject(function);
  }

  private void defineConstructor(long object, long function) {
    table.define(object, known.hiddenConstructor, Value.object(function), PropertyFlags.DONT_ENUM);
  }

  private static void clearFlag(long object, int flag) {
    ASObjectStruct.flags(object, ASObjectStruct.flags(object) & ~flag);
  }
}
