package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObject;
import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.structs.StructPool;

/**
 * All objects of one machine: makes them, and reads and writes their members by the rules of the
 * language. Objects are raw handles here, names are handles in the {@link NamePool}, values are
 * value words; all are borrowed. New objects are autoreleased: they live until the next reconcile
 * unless something stores them.
 */
public final class ObjectStore {
  private static final int LONGEST_CHAIN = 255;

  private final NamePool names;
  private final KnownNames known;
  private final IndexNames indexNames;
  private final References references;
  private final PropertyTable table;
  private final Members members;
  private final LazyMembers lazy;
  private final Accessors accessors;
  private final ArrayStore arrays;
  private final NameLists nameLists;
  private final Reclaimer reclaimer;
  private final ObjectGraph graph;
  private final StructPool<ASObject> pool;
  private final long objectPrototype;
  private final long functionPrototype;
  private final long arrayPrototype;
  private final long global;

  /** Makes the store and the objects that everything needs; the host is asked from then on. */
  public ObjectStore(
      Heap heap, References references, Cells cells, SwfVersion version, ScriptHost host) {
    this.names = heap.names();
    this.references = references;
    this.known = new KnownNames(names, version);
    this.indexNames = new IndexNames(names, references);
    this.pool = ASObjectStruct.pool(heap);
    PropertyContents contents = new PropertyContents(heap, references, cells);
    this.table = new PropertyTable(heap, cells, contents, version);
    SparseElements sparse = new SparseElements(names, table, indexNames);
    this.arrays = new ArrayStore(heap, cells, sparse);
    this.reclaimer = new Reclaimer(heap, references, table, contents, arrays, host);
    this.graph = new ObjectGraph(arrays);
    references.connect(reclaimer);
    this.accessors = new Accessors(table, contents, host);
    this.lazy = new LazyMembers(this, table, known, references);
    ExoticMembers exotic = new ExoticMembers(this, names, known, arrays, lazy, host);
    this.members = new Members(known, references, table, accessors, exotic, host);
    this.nameLists = new NameLists(heap, references, table, arrays, indexNames, host);
    this.objectPrototype = root(0);
    this.functionPrototype = root(objectPrototype);
    this.arrayPrototype = root(objectPrototype);
    this.global = root(0);
  }

  // ---- making objects

  /** A new plain object whose prototype is {@code Object.prototype}. */
  public long newObject() {
    return newObject(objectPrototype, ObjectKind.OBJECT, 0);
  }

  /** A new plain object with this prototype, which may be 0. */
  public long newObject(long prototype) {
    return newObject(prototype, ObjectKind.OBJECT, 0);
  }

  /** A new object of a kind; a payload that is an object or a name must already be owned. */
  public long newObject(long prototype, int kind, long payload) {
    long object = newOwnedObject(prototype, kind, payload);
    references.defer(Value.object(object));
    return object;
  }

  /** As {@link #newObject(long, int, long)}, but the caller owns the one reference. */
  public long newOwnedObject(long prototype, int kind, long payload) {
    long object = pool.allocateZeroed();
    ASObjectStruct.refcount(object, 1);
    Payloads.give(object, kind, payload);
    if (kind != ObjectKind.OBJECT) setFlag(object, exoticByKind(kind));
    if (prototype != 0) {
      references.retainObject(prototype);
      ASObjectStruct.prototype(object, prototype);
    }
    return object;
  }

  /** A new empty array. */
  public long newArray() {
    return newObject(arrayPrototype, ObjectKind.ARRAY, arrays.allocate());
  }

  /**
   * Makes an existing object one of another kind, as native constructors do to {@code this}; false
   * if it must stay what it is, as a clip or a function must.
   *
   * @param payload 0 for an array, which is empty then; a name is borrowed
   */
  public boolean become(long object, int kind, long payload) {
    if (!ObjectKind.mayChange(kind(object))) return false;
    if (kind == ObjectKind.STRING) names.retain(payload);
    lazy.moveConstructor(object);
    reclaimer.releasePayload(object);
    Payloads.give(object, kind, kind == ObjectKind.ARRAY ? arrays.allocate() : payload);
    setFlag(object, exoticByKind(kind));
    return true;
  }

  /** Remembers which function constructed an object, for {@code __constructor__}. */
  public void setConstructor(long object, long function) {
    lazy.setConstructor(object, function);
  }

  /** Lets an object live until the machine closes; the cycle collector stops at it. */
  public void makeImmortal(long object) {
    reclaimer.makeImmortal(object);
  }

  // ---- what an object is

  /** One of {@link ObjectKind}. */
  public int kind(long object) {
    return ASObjectStruct.kind(object);
  }

  /** Can it be called? */
  public boolean isFunction(long object) {
    return ObjectKind.isFunction(kind(object));
  }

  /** Is it a clip, a button or a text field? */
  public boolean isDisplayed(long object) {
    return ObjectKind.isDisplayed(kind(object));
  }

  /** Who is told when objects of this kind go. */
  public void setPayloadOwner(int kind, PayloadOwner owner) {
    reclaimer.setPayloadOwner(kind, owner);
  }

  /** Its prototype, or 0. */
  public long prototype(long object) {
    return ASObjectStruct.prototype(object);
  }

  /** Changes its prototype; 0 for none. */
  public void setPrototype(long object, long prototype) {
    long old = ASObjectStruct.prototype(object);
    if (prototype != 0) references.retainObject(prototype);
    ASObjectStruct.prototype(object, prototype);
    if (old != 0) references.releaseObject(old);
  }

  /** {@code Object.prototype}. */
  public long objectPrototype() {
    return objectPrototype;
  }

  /** {@code Function.prototype}. */
  public long functionPrototype() {
    return functionPrototype;
  }

  /** {@code Array.prototype}. */
  public long arrayPrototype() {
    return arrayPrototype;
  }

  /** {@code _global}. */
  public long global() {
    return global;
  }

  // ---- members, with prototypes, accessors and all

  /** The member's value; undefined if there is none. May run script. */
  public long get(long object, long name) {
    long value = members.find(object, name, Value.object(object));
    return value == Value.NONE ? Value.UNDEFINED : value;
  }

  /** The member's value, or {@link Value#NONE} if there is none. May run script. */
  public long find(long object, long name) {
    return members.find(object, name, Value.object(object));
  }

  /** As {@link #find(long, long)}, for a getter's {@code this} other than the object. */
  public long find(long object, long name, long self) {
    return members.find(object, name, self);
  }

  /** As {@link #find(long, long)}, but {@code __resolve} is not asked. */
  public long search(long object, long name) {
    return members.search(object, name, Value.object(object));
  }

  /** The object in which the last {@link #find} found the member; meaningless if it found none. */
  public long holder() {
    return members.holder();
  }

  /** The object's own member, or {@link Value#NONE}. May run script. */
  public long getOwn(long object, long name) {
    return members.findOwn(object, name, Value.object(object));
  }

  /** The object's own member as it is at rest, or {@link Value#NONE}. Runs no script. */
  public long getOwnStored(long object, long name) {
    return members.findOwnStored(object, name);
  }

  /** The member by a Java name; for set-up and rare use. */
  public long get(long object, String name) {
    long interned = references.autoreleasedName(names.intern(name));
    return get(object, interned);
  }

  /** Assigns as the language does. May run script. */
  public void set(long object, long name, long value) {
    members.set(object, name, value);
  }

  /** Deletes an own property; false if there is none or it may not be deleted. */
  public boolean delete(long object, long name) {
    return members.delete(object, name);
  }

  /** Has the object itself a property of the name? */
  public boolean hasOwn(long object, long name) {
    return members.hasOwn(object, name);
  }

  /** Has the object or one of its prototypes a property of the name? */
  public boolean has(long object, long name) {
    return members.has(object, name);
  }

  /** Attributes of an own property, with bits of {@link PropertyFlags}; -1 if there is none. */
  public int attributes(long object, long name) {
    return members.attributes(object, name);
  }

  /** Sets and clears attributes of an own property; nothing if there is none. */
  public void changeAttributes(long object, long name, int set, int clear) {
    members.changeAttributes(object, name, set, clear);
  }

  /** Sets and clears attributes of all own properties. */
  public void changeAllAttributes(long object, int set, int clear) {
    members.changeAllAttributes(object, set, clear);
  }

  // ---- definitions, without a look at prototypes, setters or attributes

  /** Makes or replaces an own property with these attributes. */
  public void define(long object, long name, long value, int attributes) {
    members.define(object, name, value, attributes);
  }

  /** Makes or replaces an own property with these attributes. */
  public void define(long object, String name, long value, int attributes) {
    define(object, references.autoreleasedName(names.intern(name)), value, attributes);
  }

  /** Makes a virtual property; the setter may be 0. Keeps attributes that the property had. */
  public void defineAccessor(long object, long name, long getter, long setter, int attributes) {
    lazy.prepare(object, name);
    accessors.define(object, name, getter, setter, attributes);
  }

  /** Lets a function watch a property, existing or not. */
  public void watch(long object, long name, long callback, long userData) {
    accessors.watch(object, name, callback, userData);
    setFlag(object, ObjectFlags.WATCHED);
  }

  /** Was any property of the object ever watched? */
  public boolean isWatched(long object) {
    return (ASObjectStruct.flags(object) & ObjectFlags.WATCHED) != 0;
  }

  /** Ends watching; false if the property was not watched. */
  public boolean unwatch(long object, long name) {
    return accessors.unwatch(object, name);
  }

  // ---- enumeration

  /**
   * The names that for-in visits, as a list whose head is the name visited last (see {@link
   * NameLists}); 0 if there are none. The caller owns it and ends it with {@link NameLists#free}.
   */
  public long enumerate(long object) {
    return nameLists.enumerate(object);
  }

  /** The own names that for-in visits, newest first; as {@link #enumerate}. */
  public long enumerateOwn(long object) {
    return nameLists.enumerateOwn(object);
  }

  /** The lists that enumerations are. */
  public NameLists nameLists() {
    return nameLists;
  }

  // ---- the rest

  /** Elements of arrays. */
  public ArrayStore arrays() {
    return arrays;
  }

  /** Is it an array? */
  public boolean isArray(long object) {
    return kind(object) == ObjectKind.ARRAY;
  }

  /** One reference more, for a root outside the heap (a timer, the display list). */
  public void retain(long object) {
    references.retainObject(object);
  }

  /** Gives back a reference of {@link #retain}. */
  public void release(long object) {
    references.releaseObject(object);
  }

  /** Is the wanted object a prototype of the object, or an interface that one implements? */
  public boolean isInChain(long object, long wanted) {
    long prototype = ASObjectStruct.prototype(object);
    for (int depth = 0; prototype != 0 && depth < LONGEST_CHAIN; depth++) {
      if (prototype == wanted || implementsInterface(prototype, wanted)) return true;
      prototype = ASObjectStruct.prototype(prototype);
    }
    return false;
  }

  private boolean implementsInterface(long prototype, long wanted) {
    int count = ASObjectStruct.interfaceCount(prototype);
    for (int i = 0; i < count; i++) {
      long face = InterfaceLists.at(prototype, i);
      if (face == wanted || isInChain(face, wanted)) return true;
    }
    return false;
  }

  /** Replaces the interfaces of a class's prototype by object handles, which are retained. */
  public void setInterfaces(long prototype, long[] faces, int count) {
    reclaimer.interfaces().replace(prototype, faces, count);
  }

  /** Names that the language itself knows. */
  public KnownNames known() {
    return known;
  }

  /** Lets go of the roots; for the end of the machine. */
  public void releaseRoots() {
    known.release();
    indexNames.release();
    reclaimer.releaseImmortals();
  }

  /** A collector of cycles among these objects. */
  public CycleCollector newCollector(int budget) {
    return new CycleCollector(references, reclaimer, graph, budget);
  }

  /** The names of array elements. */
  public IndexNames indexNames() {
    return indexNames;
  }

  /** Marks a function whose prototype object is made when it is first needed. */
  public void markLazyPrototype(long function) {
    setFlag(function, ObjectFlags.LAZY_PROTOTYPE | ObjectFlags.EXOTIC);
  }

  private void setFlag(long object, int flag) {
    ASObjectStruct.flags(object, ASObjectStruct.flags(object) | flag);
  }

  private static int exoticByKind(int kind) {
    return kind == ObjectKind.ARRAY || kind == ObjectKind.STRING || ObjectKind.isDisplayed(kind)
        ? ObjectFlags.EXOTIC
        : 0;
  }

  private long root(long prototype) {
    long object = newObject(prototype);
    makeImmortal(object);
    return object;
  }
}
