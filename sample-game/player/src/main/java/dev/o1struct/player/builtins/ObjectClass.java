package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;

/** Object (ECMA-262 15.2), with Flash's addProperty, watch and registerClass. */
final class ObjectClass {
  private static final int GROUP = 101;
  private static final int SINCE_6 = PropertyFlags.VERSION_6;

  private final ClassRegistry registry;

  ObjectClass(ClassRegistry registry) {
    this.registry = registry;
  }

  /** The members of Object.prototype. */
  static MemberTable prototypeMembers() {
    return new MemberTable(GROUP, PropertyFlags.HIDDEN)
        .method(0, "watch", ObjectClass::watch, SINCE_6)
        .method(1, "unwatch", ObjectClass::unwatch, SINCE_6)
        .method(2, "addProperty", ObjectClass::addProperty, SINCE_6)
        .method(3, "valueOf", ObjectClass::valueOf)
        .method(4, "toString", ObjectClass::toText)
        .method(5, "hasOwnProperty", ObjectClass::hasOwnProperty, SINCE_6)
        .method(6, "isPrototypeOf", ObjectClass::isPrototypeOf, SINCE_6)
        .method(7, "isPropertyEnumerable", ObjectClass::isPropertyEnumerable, SINCE_6)
        .method(MemberTable.UNLISTED, "toLocaleString", ObjectClass::toLocaleString, SINCE_6);
  }

  /** The members of Object itself. */
  MemberTable classMembers() {
    return new MemberTable(GROUP, PropertyFlags.CONSTANT)
        .method(8, "registerClass", this::registerClass, SINCE_6);
  }

  /** Object(value), new Object(value) (ECMA-262 15.2.1, 15.2.2): the value as an object. */
  static long construct(ActionMachine m, long self, int argc) {
    long value = m.argument(0);
    if (Value.isObject(value)) {
      return value;
    }
    if (Value.isNothing(value)) {
      return m.constructing() ? self : Value.object(m.objects().newObject());
    }
    return m.toObject(value);
  }

  /**
   * addProperty(name, getter, setter): a virtual property. False without a name or a getter that is
   * a function; the setter may be null.
   */
  private static long addProperty(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    long getter = function(m, m.argument(1));
    long setterValue = m.argument(2);
    long setter = function(m, setterValue);
    if (object == 0 || argc < 3 || getter == 0 || (setter == 0 && setterValue != Value.NULL)) {
      return Value.FALSE;
    }
    long name = m.toText(m.argument(0));
    if (m.names().length(name) == 0) {
      return Value.FALSE;
    }
    m.objects().defineAccessor(object, name, getter, setter, PropertyFlags.NONE);
    return Value.TRUE;
  }

  private static long function(ActionMachine m, long value) {
    long object = Value.objectOrNull(value);
    return object != 0 && ObjectKind.isFunction(m.objects().kind(object)) ? object : 0;
  }

  /** ECMA-262 15.2.4.4. */
  private static long valueOf(ActionMachine m, long self, int argc) {
    return self;
  }

  /** ECMA-262 15.2.4.2; functions are "[type Function]". */
  private static long toText(ActionMachine m, long self, int argc) {
    boolean function = function(m, self) != 0;
    return m.string(function ? "[type Function]" : "[object Object]");
  }

  /** ECMA-262 15.2.4.3: whatever toString answers. */
  private static long toLocaleString(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    long method = object == 0 ? Value.UNDEFINED : m.objects().get(object, "toString");
    return function(m, method) == 0 ? Value.UNDEFINED : m.call(method, self, 0);
  }

  /** ECMA-262 15.2.4.5. */
  private static long hasOwnProperty(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    boolean has = object != 0 && argc > 0 && m.objects().hasOwn(object, name(m));
    return Value.bool(has);
  }

  /** ECMA-262 15.2.4.7, which has it as propertyIsEnumerable: own properties only. */
  private static long isPropertyEnumerable(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    int attributes = object == 0 || argc == 0 ? -1 : m.objects().attributes(object, name(m));
    return Value.bool(attributes >= 0 && (attributes & PropertyFlags.DONT_ENUM) == 0);
  }

  private static long name(ActionMachine m) {
    return m.toText(m.argument(0));
  }

  /** ECMA-262 15.2.4.6: an object is not its own prototype. */
  private static long isPrototypeOf(ActionMachine m, long self, int argc) {
    ObjectStore objects = m.objects();
    long wanted = Value.objectOrNull(self);
    long object = Value.objectOrNull(m.argument(0));
    for (int depth = 0; object != 0 && depth < 256; depth++) {
      object = objects.prototype(object);
      if (object == wanted && wanted != 0) {
        return Value.TRUE;
      }
    }
    return Value.FALSE;
  }

  /** watch(name, callback, userData): the callback sees and may change what is stored. */
  private static long watch(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    long callback = function(m, m.argument(1));
    if (object == 0 || callback == 0) {
      return Value.FALSE;
    }
    m.objects().watch(object, m.toText(m.argument(0)), callback, m.argument(2));
    return Value.TRUE;
  }

  /** unwatch(name): false if nothing watched. */
  private static long unwatch(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(self);
    return Value.bool(object != 0 && argc > 0 && m.objects().unwatch(object, name(m)));
  }

  /**
   * registerClass(symbol, class): clips made from the exported symbol get the class; null ends it.
   */
  private long registerClass(ActionMachine m, long self, int argc) {
    long constructor = function(m, m.argument(1));
    if (argc < 2 || (constructor == 0 && m.argument(1) != Value.NULL)) {
      return Value.FALSE;
    }
    return Value.bool(registry.register(m.toText(m.argument(0)), constructor));
  }
}
