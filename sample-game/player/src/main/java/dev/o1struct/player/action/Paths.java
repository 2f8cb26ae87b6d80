package dev.o1struct.player.action;

import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.References;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NamePool;

/**
 * Paths to clips and variables, in both of Flash's notations: {@code /a/b:x}, {@code ../b:x} and
 * {@code _root.a.b.x}. A path starts at a clip; {@code /} and {@code _root} are its root.
 */
final class Paths {
  private final NamePool names;
  private final ObjectStore objects;
  private final References references;
  private final Host host;

  Paths(NamePool names, ObjectStore objects, References references, Host host) {
    this.names = names;
    this.objects = objects;
    this.references = references;
    this.host = host;
  }

  /** Is it more than a plain name? */
  boolean isPath(long name) {
    int length = names.length(name);
    for (int i = 0; i < length; i++) {
      char character = names.charAt(name, i);
      if (character == '.' || character == ':' || character == '/') return true;
    }
    return false;
  }

  /** The value of the variable that the path names, or of the clip; NONE if there is none. */
  long read(long from, long path) {
    int split = variableSplit(path);
    if (split >= 0) {
      long object = object(from, path, split);
      if (object == 0) return Value.NONE;
      return objects.find(object, part(path, split + 1, names.length(path)));
    }
    long clip = clip(from, path);
    return clip == 0 ? Value.NONE : Value.object(clip);
  }

  /** Stores into the variable that the path names; false if the path leads nowhere. */
  boolean write(long from, long path, long value) {
    int split = variableSplit(path);
    long object = split >= 0 ? object(from, path, split) : from;
    if (object == 0) return false;
    long name = split >= 0 ? part(path, split + 1, names.length(path)) : path;
    objects.set(object, name, value);
    return true;
  }

  /** Does the path lead from the object to another one that has or could have the variable? */
  boolean leadsOn(long from, long path) {
    int split = variableSplit(path);
    return split >= 0 && object(from, path, split) != 0;
  }

  /** The clip at the end of a path, 0 if there is none. */
  long clip(long from, long path) {
    long object = object(from, path, names.length(path));
    return object != 0 && objects.isDisplayed(object) ? object : 0;
  }

  /** The last colon or, if there is none, dot: what follows it is the variable. */
  private int variableSplit(long path) {
    for (int i = names.length(path) - 1; i >= 0; i--) {
      char character = names.charAt(path, i);
      if (character == ':') return i;
      if (character == '.' && !isParent(path, i)) return i;
    }
    return -1;
  }

  private boolean isParent(long path, int dot) {
    return (dot > 0 && names.charAt(path, dot - 1) == '.')
        || (dot + 1 < names.length(path) && names.charAt(path, dot + 1) == '.');
  }

  /**
   * Follows the first characters of a path, object by object. After a slash only slashes and colons
   * separate; several colons are one.
   */
  private long object(long from, long path, int end) {
    long object = from;
    int at = 0;
    boolean slashes = end > 0 && names.charAt(path, 0) == '/';
    if (slashes) {
      object = from != 0 && objects.isDisplayed(from) ? host.clips().root(from) : 0;
      at = 1;
    }
    boolean first = !slashes;
    while (at < end && object != 0) {
      if (names.charAt(path, at) == ':') {
        at++;
        continue;
      }
      int stop = at;
      if (isParentStep(path, at, end)) {
        stop += 2;
        object = objects.isDisplayed(object) ? host.clips().parent(object) : 0;
      } else {
        while (stop < end && !isSeparator(names.charAt(path, stop), slashes)) stop++;
        object = step(object, part(path, at, stop), first);
      }
      if (stop < end && names.charAt(path, stop) == '/') slashes = true;
      at = stop + 1;
      first = false;
    }
    return object;
  }

  private boolean isParentStep(long path, int at, int end) {
    return at + 1 < end
        && names.charAt(path, at) == '.'
        && names.charAt(path, at + 1) == '.'
        && (at + 2 == end || isSeparator(names.charAt(path, at + 2), true));
  }

  private static boolean isSeparator(char character, boolean slashes) {
    return character == ':' || character == '/' || (character == '.' && !slashes);
  }

  /** One name further: in a clip children come before variables, unlike in member access. */
  private long step(long object, long name, boolean first) {
    if (first) {
      if (objects.known().is(name, objects.known().self)) return object;
      if (objects.known().is(name, objects.known().global)) return objects.global();
    }
    if (objects.isDisplayed(object)) {
      long child = host.clips().child(object, name);
      if (Value.isObject(child)) return Value.handle(child);
    }
    return Value.objectOrNull(objects.get(object, name));
  }

  private long part(long path, int start, int end) {
    return references.autoreleasedName(names.substring(path, start, end));
  }
}
