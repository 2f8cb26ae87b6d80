package dev.o1struct.player.action;

import dev.o1struct.player.object.KnownNames;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.Payloads;
import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NamePool;

/**
 * Variables by name: see {@link ScriptActions} for the actions. A plain name is looked up along the
 * scope chain; one that is found nowhere may be a path ({@link Paths}).
 */
final class VariableActions {
  private static final int FIRST_VERSION_WITH_GLOBALS = 5;

  private final OperandStack stack;
  private final Scopes scopes;
  private final ObjectStore objects;
  private final KnownNames known;
  private final Conversions conversions;
  private final CallObjects callObjects;
  private final Paths paths;
  private final NamePool names;
  private final SwfVersion version;
  private long owner;

  /**
   * Has any function ever declared a local whose name reads as a path? A path is not that local.
   */
  private boolean localsLikePaths;

  VariableActions(
      OperandStack stack,
      Scopes scopes,
      ObjectStore objects,
      Conversions conversions,
      CallObjects callObjects,
      Paths paths,
      NamePool names,
      SwfVersion version) {
    this.stack = stack;
    this.scopes = scopes;
    this.objects = objects;
    this.known = objects.known();
    this.conversions = conversions;
    this.callObjects = callObjects;
    this.paths = paths;
    this.names = names;
    this.version = version;
  }

  // ---- the actions

  void getVariable() {
    stack.replace(1, get(conversions.toText(stack.peek(0))));
  }

  void getVariable(long name) {
    stack.push(get(name));
  }

  void setVariable() {
    set(conversions.toText(stack.peek(1)), stack.peek(0));
    stack.drop(2);
  }

  void defineLocal() {
    defineLocal(conversions.toText(stack.peek(1)), stack.peek(0));
    stack.drop(2);
  }

  void defineLocal2() {
    long name = conversions.toText(stack.peek(0));
    long scope = localScope(name);
    boolean exists =
        isTimelinePath(name)
            ? paths.read(scopes.target(), name) != Value.NONE
            : objects.kind(scope) == ObjectKind.ACTIVATION
                ? objects.hasOwn(scope, name)
                : objects.has(scope, name);
    if (!exists) defineLocal(name, Value.UNDEFINED);
    stack.drop(1);
  }

  void catchVariable(long name) {
    defineLocal(name, stack.peek(0));
    stack.drop(1);
  }

  void delete2() {
    stack.replace(1, Value.bool(delete(conversions.toText(stack.peek(0)))));
  }

  // ---- reading

  /** The variable's value; undefined if there is none. Sets {@link #owner}. */
  long get(long name) {
    long value = find(name);
    if (value != Value.NONE) return value;
    if (paths.isPath(name)) value = readPath(name);
    return value == Value.NONE ? Value.UNDEFINED : value;
  }

  /** A path may start at every object of the scope chain; the first that has its end counts. */
  private long readPath(long path) {
    for (long link = scopes.current().scope; link != 0; link = Payloads.around(link)) {
      long value = paths.read(variablesOf(link), path);
      if (value != Value.NONE) return value;
    }
    long value = paths.read(scopes.target(), path);
    return value == Value.NONE ? paths.read(objects.global(), path) : value;
  }

  /** The object whose members are variables through a link of the chain. */
  private long variablesOf(long link) {
    return objects.kind(link) == ObjectKind.WITH_SCOPE ? objects.prototype(link) : link;
  }

  /**
   * What {@code this} is for a function that {@link #get} found: the object that has the variable,
   * be it of a with or the activation object, or else the target clip.
   */
  long owner() {
    return owner == 0 ? targetValue() : Value.object(owner);
  }

  private long targetValue() {
    long target = scopes.target();
    return target == 0 ? Value.UNDEFINED : Value.object(target);
  }

  /** As {@link #get}, but paths are not followed and NONE is what is not found. */
  long find(long name) {
    owner = 0;
    CallFrame frame = scopes.current();
    long special = callObjects.find(frame, name);
    if (special != Value.NONE) return special;
    long value = findInChain(frame.scope, name);
    if (value != Value.NONE) return value;
    return findOutside(scopes.target(), name);
  }

  private long findInChain(long innermost, long name) {
    for (long link = innermost; link != 0; link = Payloads.around(link)) {
      boolean with = objects.kind(link) == ObjectKind.WITH_SCOPE;
      long object = with ? objects.prototype(link) : link;
      long value = with ? objects.find(object, name) : findLocal(object, name);
      if (value != Value.NONE) {
        owner = object;
        return value;
      }
    }
    return Value.NONE;
  }

  private long findLocal(long activation, long name) {
    return localsLikePaths && paths.isPath(name) ? Value.NONE : objects.getOwn(activation, name);
  }

  private long findOutside(long target, long name) {
    if (target != 0) {
      long value = objects.find(target, name);
      if (value != Value.NONE) return value;
    }
    if (version.number() < FIRST_VERSION_WITH_GLOBALS) return Value.NONE;
    if (known.is(name, known.global)) return Value.object(objects.global());
    return objects.find(objects.global(), name);
  }

  /** Reads by name or path from a clip, without a scope chain. */
  long read(long clip, long path) {
    long value = findOutside(clip, path);
    if (value == Value.NONE && paths.isPath(path)) value = paths.read(clip, path);
    return value == Value.NONE ? Value.UNDEFINED : value;
  }

  // ---- writing

  void set(long name, long value) {
    if (setInChain(scopes.current().scope, name, value)) return;
    if (paths.isPath(name)) {
      writePath(name, value);
    } else {
      write(scopes.target(), name, value);
    }
  }

  private void writePath(long path, long value) {
    for (long link = scopes.current().scope; link != 0; link = Payloads.around(link)) {
      if (paths.leadsOn(variablesOf(link), path)) {
        paths.write(variablesOf(link), path, value);
        return;
      }
    }
    if (!paths.write(scopes.target(), path, value)) paths.write(objects.global(), path, value);
  }

  private boolean setInChain(long innermost, long name, long value) {
    for (long link = innermost; link != 0; link = Payloads.around(link)) {
      boolean with = objects.kind(link) == ObjectKind.WITH_SCOPE;
      long object = with ? objects.prototype(link) : link;
      if (with ? objects.has(object, name) : objects.hasOwn(object, name)) {
        objects.set(object, name, value);
        return true;
      }
    }
    return false;
  }

  /** Writes by name or path from a clip, without a scope chain. */
  void write(long clip, long path, long value) {
    if (paths.isPath(path)) {
      paths.write(clip, path, value);
    } else if (clip != 0) {
      objects.set(clip, path, value);
    }
  }

  /** On a timeline a local is a variable of the clip, and the name may be a path. */
  void defineLocal(long name, long value) {
    long scope = localScope(name);
    if (isTimelinePath(name)) {
      paths.write(scopes.target(), name, value);
    } else {
      objects.set(scope, name, value);
      if (!localsLikePaths) localsLikePaths = paths.isPath(name);
    }
  }

  private boolean isTimelinePath(long name) {
    return scopes.current().isScript() && paths.isPath(name);
  }

  /** Where a local of that name belongs: a with's object that has it, the activation, the clip. */
  private long localScope(long name) {
    long activation = scopes.activation();
    for (long link = scopes.current().scope; link != activation && link != 0; ) {
      if (objects.kind(link) == ObjectKind.WITH_SCOPE
          && objects.has(objects.prototype(link), name)) {
        return objects.prototype(link);
      }
      link = Payloads.around(link);
    }
    if (activation != 0) return activation;
    return scopes.target() == 0 ? objects.global() : scopes.target();
  }

  private boolean delete(long name) {
    for (long link = scopes.current().scope; link != 0; link = Payloads.around(link)) {
      boolean with = objects.kind(link) == ObjectKind.WITH_SCOPE;
      long object = with ? objects.prototype(link) : link;
      if (with ? objects.has(object, name) : objects.hasOwn(object, name)) {
        return objects.delete(object, name);
      }
    }
    long target = scopes.target();
    if (target != 0 && objects.delete(target, name)) return true;
    return objects.delete(objects.global(), name);
  }

  // ---- paths

  long resolveTarget(long from, long path) {
    if (names.length(path) == 0) return from;
    return paths.clip(from, path);
  }
}
