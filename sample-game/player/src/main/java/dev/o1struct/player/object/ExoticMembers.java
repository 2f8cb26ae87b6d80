package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NamePool;

/**
 * The own members that are in no property table: elements and length of arrays, the display's
 * properties of clips, the lazy {@code prototype} of functions, the constructor of objects, the
 * length of String objects. Only objects with flag EXOTIC are asked.
 */
final class ExoticMembers {
  private final ObjectStore store;
  private final NamePool names;
  private final KnownNames known;
  private final ArrayStore arrays;
  private final LazyMembers lazy;
  private final ScriptHost host;

  ExoticMembers(
      ObjectStore store,
      NamePool names,
      KnownNames known,
      ArrayStore arrays,
      LazyMembers lazy,
      ScriptHost host) {
    this.store = store;
    this.names = names;
    this.known = known;
    this.arrays = arrays;
    this.lazy = lazy;
    this.host = host;
  }

  /** The member's value, or NONE. */
  long find(long object, long name) {
    int flags = ASObjectStruct.flags(object);
    if ((flags & ObjectFlags.LAZY_PROTOTYPE) != 0 && known.isPrototype(name)) {
      return lazy.makePrototype(object);
    }
    if ((flags & ObjectFlags.CONSTRUCTED) != 0 && known.isHiddenConstructor(name)) {
      return Value.object(Payloads.constructor(object));
    }
    int kind = ASObjectStruct.kind(object);
    if (kind == ObjectKind.ARRAY) return findInArray(object, name);
    if (ObjectKind.isDisplayed(kind)) return findInClip(object, name);
    if (kind == ObjectKind.STRING && known.isLength(name)) {
      return Value.number(names.length(Payloads.of(object, ObjectKind.STRING)));
    }
    return Value.NONE;
  }

  /** Stores a member that is none of the table's; false if the name is not special. */
  boolean store(long object, long name, long value) {
    lazy.prepare(object, name);
    int kind = ASObjectStruct.kind(object);
    if (kind == ObjectKind.ARRAY) return storeInArray(object, name, value);
    if (ObjectKind.isDisplayed(kind)) return host.setClipProperty(object, name, value);
    return kind == ObjectKind.STRING && known.isLength(name);
  }

  /** Makes a lazy member of that name an ordinary one. */
  void prepare(long object, long name) {
    lazy.prepare(object, name);
  }

  boolean has(long object, long name) {
    return find(object, name) != Value.NONE;
  }

  /** Deletes an element of an array. */
  boolean delete(long object, long name) {
    if (ASObjectStruct.kind(object) != ObjectKind.ARRAY) return false;
    int index = IndexNames.index(names, name);
    return index >= 0 && arrays.deleteElement(object, index);
  }

  private long findInClip(long clip, long name) {
    if (known.is(name, known.global)) return Value.object(store.global());
    return host.clipProperty(clip, name);
  }

  private long findInArray(long array, long name) {
    if (known.isLength(name)) return Value.number(arrays.length(array));
    int index = IndexNames.index(names, name);
    return index < 0 ? Value.NONE : arrays.element(array, index);
  }

  private boolean storeInArray(long array, long name, long value) {
    if (known.isLength(name)) {
      int length = host.toInt32(value);
      if (ASObjectStruct.kind(array) == ObjectKind.ARRAY) arrays.setLength(array, length);
      return true;
    }
    int index = IndexNames.index(names, name);
    if (index >= 0) {
      arrays.setElement(array, index, value);
    } else if (arrays.length(array) < 0) {
      int below = IndexNames.negative(names, name);
      if (below < 0) arrays.storedBelowZero(array, below);
    }
    return index >= 0;
  }
}
