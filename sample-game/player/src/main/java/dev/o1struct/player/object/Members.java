package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.structs.ASPropertyStruct;
import dev.o1struct.player.value.Value;

/**
 * Members by the rules of the language: own properties, those in no table, prototypes, {@code
 * __proto__}, {@code __resolve}, getters, setters and watchers. A property's handle is never used
 * after a call into script, which can move it.
 */
final class Members {
  private static final int LONGEST_CHAIN = 255;

  private final KnownNames known;
  private final References references;
  private final PropertyTable table;
  private final Accessors accessors;
  private final ExoticMembers exotic;
  private final ScriptHost host;
  private long foundIn;

  Members(
      KnownNames known,
      References references,
      PropertyTable table,
      Accessors accessors,
      ExoticMembers exotic,
      ScriptHost host) {
    this.known = known;
    this.references = references;
    this.table = table;
    this.accessors = accessors;
    this.exotic = exotic;
    this.host = host;
  }

  // ---- reading

  /** The member of the object or its prototypes, or NONE; {@code __resolve} is asked last. */
  long find(long object, long name, long self) {
    long value = search(object, name, self);
    return value == Value.NONE && known.isMentioned(known.resolve)
        ? resolve(object, name, self)
        : value;
  }

  /** The member of the object or its prototypes, or NONE. */
  long search(long object, long name, long self) {
    long holder = isSuper(object) ? baseOf(object) : object;
    for (int depth = 0; holder != 0; depth++) {
      long value = findOwn(holder, name, self);
      if (value != Value.NONE) {
        foundIn = holder;
        return value;
      }
      if (depth == LONGEST_CHAIN) throw host.endlessPrototypes();
      holder = ASObjectStruct.prototype(holder);
    }
    return Value.NONE;
  }

  /** The object's own member, or NONE. */
  long findOwn(long object, long name, long self) {
    long property = table.find(object, name);
    if (property != 0 && table.isVisible(property)) {
      return ASPropertyStruct.role(property) == PropertyRole.DATA
          ? Cells.read(ASPropertyStruct.value(property))
          : accessors.read(object, property, self);
    }
    if (known.isProto(name)) return proto(object);
    return isExotic(object) ? exotic.find(object, name) : Value.NONE;
  }

  /** The object's own member as it is at rest, without a call of its getter; or NONE. */
  long findOwnStored(long object, long name) {
    long property = table.find(object, name);
    if (property != 0 && table.isVisible(property)) return Accessors.stored(property);
    return isExotic(object) ? exotic.find(object, name) : Value.NONE;
  }

  /** The object in which the last search ended well. */
  long holder() {
    return foundIn;
  }

  private static boolean isSuper(long object) {
    return ASObjectStruct.kind(object) == ObjectKind.SUPER;
  }

  /** Where {@code super} starts to look: past the prototype that the running method is in. */
  private static long baseOf(long superObject) {
    long home = ASObjectStruct.prototype(superObject);
    if (home == 0 || ObjectKind.isDisplayed(ASObjectStruct.kind(home))) return 0;
    return ASObjectStruct.prototype(home);
  }

  private static long proto(long object) {
    long prototype = ASObjectStruct.prototype(object);
    return prototype == 0 ? Value.NONE : Value.object(prototype);
  }

  private long resolve(long object, long name, long self) {
    if (known.isResolve(name) || isSuper(object)) return Value.NONE;
    long holder = object;
    for (int depth = 0; holder != 0 && depth < LONGEST_CHAIN; depth++) {
      long function = Value.objectOrNull(findOwn(holder, known.resolve, self));
      if (function != 0 && ObjectKind.isFunction(ASObjectStruct.kind(function))) {
        host.push(Value.string(name));
        return host.invoke(function, self, 0, 1);
      }
      holder = ASObjectStruct.prototype(holder);
    }
    return Value.NONE;
  }

  // ---- writing

  void set(long object, long name, long value) {
    if (name == known.empty) return;
    if (known.isProto(name)) {
      setProto(object, name, value);
      return;
    }
    if ((ASObjectStruct.flags(object) & ObjectFlags.WATCHED) != 0) {
      setWatched(object, name, value);
    } else {
      setUnwatched(object, name, value);
    }
  }

  /** What a watcher throws goes on to the script that assigned; undefined is stored then. */
  private void setWatched(long object, long name, long value) {
    long wanted = Value.UNDEFINED;
    try {
      wanted = accessors.watched(object, name, inherited(object, name), value);
    } finally {
      setUnwatched(object, name, wanted);
    }
  }

  private void setUnwatched(long object, long name, long value) {
    long property = table.find(object, name);
    if (property == 0) {
      if (isExotic(object) && exotic.store(object, name, value)) return;
      property = table.find(object, name);
      if (property == 0 && callInheritedSetter(object, name, value)) return;
    }
    store(object, property, name, value);
  }

  /** The value at rest of a property of the object or the first prototype that has it. */
  private long inherited(long object, long name) {
    long holder = object;
    for (int depth = 0; holder != 0 && depth < LONGEST_CHAIN; depth++) {
      long property = table.find(holder, name);
      if (property != 0) return Accessors.stored(property);
      holder = ASObjectStruct.prototype(holder);
    }
    return Value.UNDEFINED;
  }

  private void store(long object, long property, long name, long value) {
    if (property == 0) {
      table.append(object, name, value);
    } else if (ASPropertyStruct.role(property) == PropertyRole.ACCESSOR) {
      write(object, object, property, name, value);
    } else if ((ASPropertyStruct.flags(property) & PropertyFlags.READ_ONLY) == 0) {
      table.cells().store(ASPropertyStruct.value(property), value);
      if (ASPropertyStruct.versions(property) != 0) ASPropertyStruct.versions(property, 0);
    }
  }

  /** Calls the setter; after it the value at rest is what was assigned, whatever it did. */
  private void write(long holder, long self, long property, long name, long value) {
    host.keep(Value.object(holder));
    accessors.write(holder, property, Value.object(self), value);
    long now = table.find(holder, name);
    if (now != 0 && ASPropertyStruct.role(now) == PropertyRole.ACCESSOR) {
      accessors.storeAtRest(now, value);
    }
  }

  private boolean callInheritedSetter(long object, long name, long value) {
    long holder = ASObjectStruct.prototype(object);
    for (int depth = 0; holder != 0 && depth < LONGEST_CHAIN; depth++) {
      long property = table.find(holder, name);
      if (property != 0 && table.isVisible(property)) {
        if (ASPropertyStruct.role(property) != PropertyRole.ACCESSOR) return false;
        write(holder, object, property, name, value);
        return true;
      }
      holder = ASObjectStruct.prototype(holder);
    }
    return false;
  }

  /** A prototype that is no object is kept as an ordinary property, and there is none. */
  private void setProto(long object, long name, long value) {
    long prototype = Value.objectOrNull(value);
    long old = ASObjectStruct.prototype(object);
    if (prototype != 0) references.retainObject(prototype);
    ASObjectStruct.prototype(object, prototype);
    if (old != 0) references.releaseObject(old);
    long property = table.find(object, name);
    if (prototype != 0 && property != 0) table.remove(object, property);
    if (prototype == 0) table.define(object, name, value, PropertyFlags.DONT_ENUM);
  }

  // ---- the rest

  boolean delete(long object, long name) {
    if (isExotic(object)) exotic.prepare(object, name);
    long property = table.find(object, name);
    if (property != 0) {
      if ((ASPropertyStruct.flags(property) & PropertyFlags.DONT_DELETE) != 0) return false;
      table.remove(object, property);
      return true;
    }
    if (known.isProto(name) && ASObjectStruct.prototype(object) != 0) {
      references.releaseObject(ASObjectStruct.prototype(object));
      ASObjectStruct.prototype(object, 0L);
      return true;
    }
    return isExotic(object) && exotic.delete(object, name);
  }

  /** Whatever the version: properties that are hidden from the script count, too. */
  boolean hasOwn(long object, long name) {
    if (table.find(object, name) != 0) return true;
    if (known.isProto(name)) return ASObjectStruct.prototype(object) != 0;
    return isExotic(object) && exotic.has(object, name);
  }

  boolean has(long object, long name) {
    long holder = object;
    for (int depth = 0; holder != 0 && depth < LONGEST_CHAIN; depth++) {
      if (hasOwn(holder, name)) return true;
      holder = ASObjectStruct.prototype(holder);
    }
    return false;
  }

  int attributes(long object, long name) {
    if (isExotic(object)) exotic.prepare(object, name);
    long property = table.find(object, name);
    return property == 0 ? -1 : PropertyTable.attributes(property);
  }

  void changeAttributes(long object, long name, int set, int clear) {
    if (isExotic(object)) exotic.prepare(object, name);
    long property = table.find(object, name);
    if (property != 0) change(property, set, clear);
  }

  void changeAllAttributes(long object, int set, int clear) {
    if (isExotic(object)) exotic.prepare(object, known.prototype);
    for (int place = 0; place < PropertyTable.used(object); place++) {
      long property = PropertyTable.at(object, place);
      if (property != 0) change(property, set, clear);
    }
  }

  private static void change(long property, int set, int clear) {
    int attributes = PropertyTable.attributes(property);
    PropertyTable.setAttributes(property, (attributes & ~clear) | set);
  }

  void define(long object, long name, long value, int attributes) {
    if (isExotic(object)) exotic.prepare(object, name);
    table.define(object, name, value, attributes);
  }

  private static boolean isExotic(long object) {
    return (ASObjectStruct.flags(object) & ObjectFlags.EXOTIC) != 0;
  }
}
