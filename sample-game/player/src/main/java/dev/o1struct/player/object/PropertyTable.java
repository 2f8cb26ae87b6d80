package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.structs.ASPropertyStruct;
import dev.o1struct.player.structs.ActionVar;
import dev.o1struct.player.structs.ActionVarStruct;
import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.runtime.blocks.BlockPool;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NamePool;

/**
 * The own properties of objects: one block of ASProperty an object, in order of insertion, with
 * tombstones where properties were deleted. A property deleted and made again becomes the newest.
 *
 * <pre>
 * properties -> | x 1 | y 2 | (tombstone) | tag "p" | free | free | ...
 *                 0                          numUsed ^              ^ numProperties
 * </pre>
 *
 * Searched from the start while few, through {@link PropertyIndex} when many. Blocks double; a full
 * block with a quarter of tombstones is compacted instead. Lookup costs O(1) expected, insertion
 * O(1) amortized; nothing is allocated on the Java heap.
 */
final class PropertyTable {
  private static final int FIRST_CAPACITY = 4;
  private static final int STRIDE = (int) ASPropertyStruct.SIZE;

  private final NamePool names;
  private final BlockPool blocks;
  private final PropertyIndex index;
  private final Cells cells;
  private final PropertyContents contents;
  private final SwfVersion version;

  PropertyTable(Heap heap, Cells cells, PropertyContents contents, SwfVersion version) {
    this.names = heap.names();
    this.blocks = heap.blocks("ASProperty[]");
    this.index = new PropertyIndex(heap);
    this.cells = cells;
    this.contents = contents;
    this.version = version;
  }

  Cells cells() {
    return cells;
  }

  // ---- finding

  /** The property of that name by the running version's rule on case, 0 if there is none. */
  long find(long object, long name) {
    int used = ASObjectStruct.numUsed(object);
    if (used == 0) return 0;
    if (ASObjectStruct.index(object) != 0) {
      return index.find(object, name, names, version.caseSensitive());
    }
    return version.caseSensitive()
        ? findExact(ASObjectStruct.properties(object), used, name)
        : findFolded(ASObjectStruct.properties(object), used, names.folded(name));
  }

  private static long findExact(long properties, int used, long name) {
    long property = properties;
    for (int i = 0; i < used; i++) {
      if (ASPropertyStruct.name(property) == name && isProperty(property)) return property;
      property += STRIDE;
    }
    return 0;
  }

  private long findFolded(long properties, int used, long folded) {
    long property = properties;
    for (int i = 0; i < used; i++) {
      long name = ASPropertyStruct.name(property);
      if (name != 0 && names.folded(name) == folded && isProperty(property)) return property;
      property += STRIDE;
    }
    return 0;
  }

  /** The watcher's entry for that name, 0 if there is none. Costs a walk over all properties. */
  long findWatch(long object, long name) {
    int used = ASObjectStruct.numUsed(object);
    long property = ASObjectStruct.properties(object);
    long folded = names.folded(name);
    for (int i = 0; i < used; i++) {
      long own = ASPropertyStruct.name(property);
      if (own != 0 && !isProperty(property) && matches(own, name, folded)) return property;
      property += STRIDE;
    }
    return 0;
  }

  private boolean matches(long own, long name, long folded) {
    return own == name || (!version.caseSensitive() && names.folded(own) == folded);
  }

  static boolean isProperty(long property) {
    return ASPropertyStruct.role(property) != PropertyRole.WATCH;
  }

  // ---- going through all

  /** How many places are in use, tombstones counted. */
  static int used(long object) {
    return ASObjectStruct.numUsed(object);
  }

  /** The property in a place, 0 for a tombstone. */
  static long at(long object, int place) {
    long property = ASObjectStruct.properties(object) + (long) place * STRIDE;
    return ASPropertyStruct.name(property) == 0 ? 0 : property;
  }

  // ---- changing

  /** Appends a property with an undefined value; the name must not be in the table. */
  long add(long object, long name, int attributes, int role) {
    int used = ASObjectStruct.numUsed(object);
    if (used == ASObjectStruct.numProperties(object)) {
      makeRoom(object);
      used = ASObjectStruct.numUsed(object);
    }
    long property = ASObjectStruct.properties(object) + (long) used * STRIDE;
    names.retain(name);
    ASPropertyStruct.name(property, name);
    ASPropertyStruct.nameLength(property, names.length(name));
    ASPropertyStruct.role(property, role);
    setAttributes(property, attributes);
    long cell = ASPropertyStruct.value(property);
    ActionVarStruct.type(cell, ActionVar.UNDEFINED);
    ActionVarStruct.numericValue(cell, 0);
    ASObjectStruct.numUsed(object, used + 1);
    if (ASObjectStruct.index(object) != 0) index.insert(object, name, used, names);
    return property;
  }

  /** Appends a property with this value; the name must not be in the table. */
  void append(long object, long name, long value) {
    long property = add(object, name, PropertyFlags.NONE, PropertyRole.DATA);
    cells.initialize(ASPropertyStruct.value(property), value);
  }

  /** Makes or replaces a property, whatever its attributes are. */
  void define(long object, long name, long value, int attributes) {
    long property = find(object, name);
    if (property == 0) {
      property = add(object, name, attributes, PropertyRole.DATA);
      cells.initialize(ASPropertyStruct.value(property), value);
    } else {
      setAttributes(property, attributes);
      makeData(property, value);
    }
  }

  /** Gives a property a value of its own in place of the value or accessors it had. */
  void makeData(long property, long value) {
    long cell = ASPropertyStruct.value(property);
    if (ASPropertyStruct.role(property) == PropertyRole.DATA) {
      cells.store(cell, value);
    } else {
      contents.release(property);
      ASPropertyStruct.role(property, PropertyRole.DATA);
      cells.initialize(cell, value);
    }
  }

  /** Deletes a property, which becomes a tombstone. */
  void remove(long object, long property) {
    contents.releaseWithName(property);
    ASPropertyStruct.name(property, 0);
    trimEnd(object);
  }

  static int attributes(long property) {
    return ASPropertyStruct.flags(property) | ASPropertyStruct.versions(property);
  }

  static void setAttributes(long property, int attributes) {
    ASPropertyStruct.flags(property, attributes & PropertyFlags.PLAIN);
    ASPropertyStruct.versions(property, attributes & PropertyFlags.VERSIONS);
  }

  /** Is the property there for scripts of the running version? */
  boolean isVisible(long property) {
    int versions = ASPropertyStruct.versions(property);
    return versions == 0 || (versions & PropertyFlags.hiddenFrom(version.number())) == 0;
  }

  // ---- blocks

  /** Gives the block and the index back; the properties were released. */
  void free(long object) {
    int capacity = ASObjectStruct.numProperties(object);
    if (capacity == 0) return;
    index.free(object, capacity);
    blocks.free(ASObjectStruct.properties(object), (long) capacity * STRIDE);
    ASObjectStruct.properties(object, 0);
    ASObjectStruct.numProperties(object, 0);
    ASObjectStruct.numUsed(object, 0);
  }

  /** Tombstones at the end are no use while no index counts on the places. */
  private static void trimEnd(long object) {
    if (ASObjectStruct.index(object) != 0) return;
    int used = ASObjectStruct.numUsed(object);
    while (used > 0 && at(object, used - 1) == 0) used--;
    ASObjectStruct.numUsed(object, used);
  }

  private void makeRoom(long object) {
    int capacity = ASObjectStruct.numProperties(object);
    int used = ASObjectStruct.numUsed(object);
    int live = 0;
    for (int i = 0; i < used; i++) {
      if (at(object, i) != 0) live++;
    }
    if (capacity == 0) {
      ASObjectStruct.properties(object, blocks.allocate((long) FIRST_CAPACITY * STRIDE));
      ASObjectStruct.numProperties(object, FIRST_CAPACITY);
    } else if (live <= capacity - capacity / 4) {
      compact(object, used);
      index.rebuild(object, names);
    } else {
      grow(object, capacity, used);
    }
  }

  private void grow(long object, int capacity, int used) {
    index.free(object, capacity);
    long old = ASObjectStruct.properties(object);
    long bytes = (long) capacity * STRIDE;
    ASObjectStruct.properties(object, blocks.reallocate(old, bytes, bytes * 2));
    ASObjectStruct.numProperties(object, capacity * 2);
    compact(object, used);
    index.build(object, names);
  }

  private static void compact(long object, int used) {
    long properties = ASObjectStruct.properties(object);
    int kept = 0;
    for (int i = 0; i < used; i++) {
      long property = properties + (long) i * STRIDE;
      if (ASPropertyStruct.name(property) == 0) continue;
      if (i != kept) ASPropertyStruct.copy(property, properties + (long) kept * STRIDE);
      kept++;
    }
    ASObjectStruct.numUsed(object, kept);
  }
}
