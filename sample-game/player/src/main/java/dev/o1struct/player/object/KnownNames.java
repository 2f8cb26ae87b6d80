package dev.o1struct.player.object;

import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.runtime.names.NamePool;

/** The names that the language itself knows, interned once. */
public final class KnownNames {
  /** {@code prototype}. */
  public final long prototype;

  /** {@code constructor}. */
  public final long constructor;

  /** {@code __constructor__}. */
  public final long hiddenConstructor;

  /** {@code __proto__}. */
  public final long proto;

  /** {@code __resolve}. */
  public final long resolve;

  /** {@code length}. */
  public final long length;

  /** {@code this}. */
  public final long self;

  /** {@code super}. */
  public final long base;

  /** {@code arguments}. */
  public final long arguments;

  /** {@code callee}. */
  public final long callee;

  /** {@code caller}. */
  public final long caller;

  /** {@code _global}. */
  public final long global;

  /** {@code _root}. */
  public final long root;

  /** {@code _parent}. */
  public final long parent;

  /** {@code valueOf}. */
  public final long valueOf;

  /** {@code toString}. */
  public final long toText;

  /** The empty name. */
  public final long empty;

  private final NamePool names;
  private final SwfVersion version;
  private final long[] all;
  private int count;

  KnownNames(NamePool names, SwfVersion version) {
    this.names = names;
    this.version = version;
    all = new long[16];
    prototype = own("prototype");
    constructor = own("constructor");
    hiddenConstructor = own("__constructor__");
    proto = own("__proto__");
    resolve = own("__resolve");
    length = own("length");
    self = own("this");
    base = own("super");
    arguments = own("arguments");
    callee = own("callee");
    caller = own("caller");
    global = own("_global");
    root = own("_root");
    parent = own("_parent");
    valueOf = own("valueOf");
    toText = own("toString");
    empty = names.empty();
  }

  private long own(String text) {
    long name = names.intern(text);
    all[count++] = name;
    return name;
  }

  boolean isProto(long name) {
    return is(name, proto);
  }

  boolean isResolve(long name) {
    return is(name, resolve);
  }

  boolean isLength(long name) {
    return is(name, length);
  }

  boolean isPrototype(long name) {
    return is(name, prototype);
  }

  boolean isHiddenConstructor(long name) {
    return is(name, hiddenConstructor);
  }

  /** Is it the known name, by the running version's rule on case? */
  public boolean is(long name, long knownName) {
    return name == knownName
        || (!version.caseSensitive() && names.folded(name) == names.folded(knownName));
  }

  /** Does anything but this class refer to the name? If not, no object has such a member. */
  boolean isMentioned(long knownName) {
    return names.references(knownName) > 1;
  }

  void release() {
    while (count > 0) names.release(all[--count]);
  }
}
