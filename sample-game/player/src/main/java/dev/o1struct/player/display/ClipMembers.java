package dev.o1struct.player.display;

import dev.o1struct.player.action.ActionMachine;
import dev.o1struct.player.action.ClipHooks;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NamePool;

/**
 * The members of clips that are not variables: paths such as {@code _parent}, children by name, and
 * properties such as {@code _x}, looked up in that order.
 */
final class ClipMembers implements ClipHooks, AutoCloseable {
  private static final int FIRST_CASE_SENSITIVE_VERSION = 7;

  private final Stage stage;
  private final ActionMachine machine;
  private final NamePool names;
  private final PropertyNames propertyNames;
  private final ClipProperties properties;
  private final TargetPaths paths;
  private final long rootName;
  private final long parentName;
  private final long levelName;
  private final long globalName;
  private final long lockRootName;

  ClipMembers(Stage stage, ClipProperties properties, TargetPaths paths) {
    this.stage = stage;
    this.machine = stage.machine();
    this.names = machine.names();
    this.properties = properties;
    this.paths = paths;
    propertyNames = new PropertyNames(names);
    rootName = names.intern("_root");
    parentName = names.intern("_parent");
    levelName = names.intern("_level0");
    globalName = names.intern("_global");
    lockRootName = names.intern("_lockroot");
  }

  @Override
  public long root(long object) {
    long clip = clip(object);
    while (ClipStruct.parent(clip) != 0 && !ClipFlags.has(clip, ClipFlags.ROOT_LOCKED)) {
      clip = ClipStruct.parent(clip);
    }
    return ClipStruct.object(clip);
  }

  @Override
  public long parent(long object) {
    long parent = ClipStruct.parent(clip(object));
    return parent == 0 ? 0 : ClipStruct.object(parent);
  }

  @Override
  public long level(int number) {
    return number == 0 && stage.root() != 0 ? ClipStruct.object(stage.root()) : 0;
  }

  @Override
  public long property(long object, long name) {
    long clip = clip(object);
    if (ClipFlags.has(clip, ClipFlags.REMOVED)) {
      return Value.NONE;
    }
    if (names.length(name) > 0 && names.charAt(name, 0) == '_') {
      long path = path(object, name);
      if (path != Value.NONE) {
        return path;
      }
    }
    long child = child(object, name);
    if (child != Value.NONE) {
      return child;
    }
    int index = propertyNames.index(name);
    if (index >= 0) {
      return properties.get(clip, index);
    }
    return is(name, lockRootName)
        ? Value.bool(ClipFlags.has(clip, ClipFlags.ROOT_LOCKED))
        : Value.NONE;
  }

  private long path(long object, long name) {
    if (is(name, parentName)) {
      long parent = parent(object);
      return parent == 0 ? Value.UNDEFINED : Value.object(parent);
    }
    if (is(name, rootName)) {
      return Value.object(root(object));
    }
    if (is(name, globalName)) {
      return Value.object(machine.objects().global());
    }
    return is(name, levelName) ? Value.object(level(0)) : Value.NONE;
  }

  private boolean is(long name, long wanted) {
    return name == wanted || (!isCaseSensitive() && names.folded(name) == wanted);
  }

  private boolean isCaseSensitive() {
    return machine.version() >= FIRST_CASE_SENSITIVE_VERSION;
  }

  @Override
  public long child(long object, long name) {
    long clip = clip(object);
    if (ClipStruct.firstChild(clip) == 0) {
      return Value.NONE;
    }
    long child = DisplayList.named(clip, name, names, !isCaseSensitive());
    if (child == 0) {
      return Value.NONE;
    }
    // A shape has no object of its own: its name leads to the clip that it is in.
    long found = ClipStruct.object(child);
    return Value.object(found == 0 ? object : found);
  }

  @Override
  public boolean setProperty(long object, long name, long value) {
    if (!isAlive(object)) {
      return false;
    }
    int index = propertyNames.index(name);
    if (index >= 0) {
      properties.set(clip(object), index, value);
      return true;
    }
    if (is(name, lockRootName)) {
      ClipFlags.put(clip(object), ClipFlags.ROOT_LOCKED, machine.toBoolean(value));
      return true;
    }
    return false;
  }

  @Override
  public boolean isAlive(long object) {
    return !ClipFlags.has(clip(object), ClipFlags.REMOVED);
  }

  @Override
  public long targetPath(long object) {
    return isAlive(object) ? paths.dotPath(clip(object)) : Value.string(names.empty());
  }

  @Override
  public int childCount(long object) {
    int count = 0;
    for (long child = top(object); child != 0; child = below(child)) {
      count++;
    }
    return count;
  }

  @Override
  public long childName(long object, int index) {
    long child = top(object);
    for (int i = 0; i < index && child != 0; i++) {
      child = below(child);
    }
    return child == 0 ? 0 : ClipStruct.name(child);
  }

  private long top(long object) {
    return withName(ClipStruct.lastChild(clip(object)));
  }

  private static long below(long child) {
    return withName(ClipStruct.previous(child));
  }

  private static long withName(long from) {
    long child = from;
    while (child != 0 && (ClipStruct.name(child) == 0 || ClipStruct.object(child) == 0)) {
      child = ClipStruct.previous(child);
    }
    return child;
  }

  @Override
  public long numberedProperty(long object, int index) {
    return isAlive(object) ? properties.get(clip(object), index) : Value.UNDEFINED;
  }

  @Override
  public void setNumberedProperty(long object, int index, long value) {
    if (isAlive(object)) {
      properties.set(clip(object), index, value);
    }
  }

  private long clip(long object) {
    return stage.clips().of(object);
  }

  @Override
  public void close() {
    propertyNames.close();
    names.release(rootName);
    names.release(parentName);
    names.release(levelName);
    names.release(globalName);
    names.release(lockRootName);
  }
}
