package dev.o1struct.player.builtins;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.NativeFunction;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.PropertyFlags;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NamePool;
import org.jspecify.annotations.Nullable;

/**
 * The undocumented functions by which Flash's own start-up script makes the built-in classes, and
 * which compilers use for their output: ASSetPropFlags, ASnative and its kin.
 */
final class Intrinsics {
  private static final int SETTABLE = 0x7FFF;

  private final NativeGroups groups;

  Intrinsics(NativeGroups groups) {
    this.groups = groups;
  }

  /** The functions of {@code _global}. */
  MemberTable members() {
    return new MemberTable(1, PropertyFlags.DONT_ENUM)
        .method(0, "ASSetPropFlags", Intrinsics::setPropertyFlags)
        .method(1, "ASSetNative", this::setNative)
        .method(2, "ASSetNativeAccessor", this::setNativeAccessor)
        .method(MemberTable.UNLISTED, "ASnative", this::nativeFunction);
  }

  /**
   * ASSetPropFlags(object, names, set, clear): changes attributes of own properties. Names are a
   * list with commas; null stands for all. The numbers are converted before the names.
   */
  private static long setPropertyFlags(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(m.argument(0));
    if (object == 0 || argc < 2) {
      return Value.UNDEFINED;
    }
    int set = Arguments.integer(m, argc, 2) & SETTABLE;
    int clear = Arguments.integer(m, argc, 3) & SETTABLE;
    if (m.argument(1) == Value.NULL) {
      m.objects().changeAllAttributes(object, set, clear);
      return Value.UNDEFINED;
    }
    eachName(
        m,
        m.toText(m.argument(1)),
        (name, _) -> m.objects().changeAttributes(object, name, set, clear));
    return Value.UNDEFINED;
  }

  /** What is done with each name of a list; the name is borrowed. */
  private interface NameAction {
    void accept(long name, int index);
  }

  private static void eachName(ActionMachine m, long list, NameAction action) {
    NamePool names = m.names();
    int length = names.length(list);
    int index = 0;
    for (int from = 0, to; from <= length; from = to + 1, index++) {
      to = from;
      while (to < length && names.charAt(list, to) != ',') {
        to++;
      }
      if (to > from) {
        action.accept(Value.handle(m.stringOfName(names.substring(list, from, to))), index);
      }
    }
  }

  /** ASnative(group, index): a new function that runs the native; undefined if there is none. */
  private long nativeFunction(ActionMachine m, long self, int argc) {
    if (argc != 2) {
      return Value.UNDEFINED;
    }
    int group = Arguments.integer(m, argc, 0);
    return function(m, group, Arguments.integer(m, argc, 1));
  }

  private long function(ActionMachine m, int group, int index) {
    @Nullable NativeFunction found = groups.find(group, index);
    return found == null ? Value.UNDEFINED : m.newFunction(found);
  }

  /** ASSetNative(object, group, names, first index): natives as members, one for each name. */
  private long setNative(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(m.argument(0));
    if (object == 0 || argc < 3) {
      return Value.UNDEFINED;
    }
    int group = Arguments.integer(m, argc, 1);
    int first = Arguments.integer(m, argc, 3);
    eachName(
        m,
        m.toText(m.argument(2)),
        (name, index) -> {
          long function = function(m, group, first + index);
          m.objects().define(object, withoutVersion(m, name), function, versionFlag(m, name));
        });
    return Value.UNDEFINED;
  }

  /** ASSetNativeAccessor(object, group, names, first index): getter and setter for each name. */
  private long setNativeAccessor(ActionMachine m, long self, int argc) {
    long object = Value.objectOrNull(m.argument(0));
    if (object == 0 || argc < 3) {
      return Value.UNDEFINED;
    }
    int group = Arguments.integer(m, argc, 1);
    int first = Arguments.integer(m, argc, 3);
    eachName(
        m,
        m.toText(m.argument(2)),
        (name, index) -> defineAccessor(m, object, name, group, first + 2 * index));
    return Value.UNDEFINED;
  }

  private void defineAccessor(ActionMachine m, long object, long listed, int group, int index) {
    ObjectStore objects = m.objects();
    long name = withoutVersion(m, listed);
    int flags = versionFlag(m, listed);
    long getter = Value.objectOrNull(function(m, group, index));
    long setter = Value.objectOrNull(function(m, group, index + 1));
    if (getter == 0) {
      objects.define(object, name, Value.UNDEFINED, flags);
    } else {
      objects.defineAccessor(object, name, getter, setter, flags);
      objects.changeAttributes(object, name, flags, PropertyFlags.VERSIONS);
    }
  }

  /**
   * A listed name may begin with the first SWF version that has it: 6 to 10. A lone 1 goes, too.
   */
  private static int versionFlag(ActionMachine m, long listed) {
    return switch (m.names().charAt(listed, 0)) {
      case '6' -> PropertyFlags.VERSION_6;
      case '7' -> PropertyFlags.VERSION_7;
      case '8' -> PropertyFlags.VERSION_8;
      case '9' -> PropertyFlags.VERSION_9;
      case '1' -> isTen(m, listed) ? PropertyFlags.VERSION_10 : PropertyFlags.NONE;
      default -> PropertyFlags.NONE;
    };
  }

  private static boolean isTen(ActionMachine m, long listed) {
    return m.names().length(listed) > 1 && m.names().charAt(listed, 1) == '0';
  }

  private static long withoutVersion(ActionMachine m, long listed) {
    NamePool names = m.names();
    char first = names.charAt(listed, 0);
    if (first != '1' && (first < '6' || first > '9')) {
      return listed;
    }
    int digits = first == '1' && isTen(m, listed) ? 2 : 1;
    return Value.handle(m.stringOfName(names.substring(listed, digits, names.length(listed))));
  }
}
