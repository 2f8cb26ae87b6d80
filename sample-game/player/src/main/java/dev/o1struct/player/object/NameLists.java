package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;
import dev.o1struct.player.structs.ASPropertyStruct;
import dev.o1struct.player.structs.EnumeratedName;
import dev.o1struct.player.structs.EnumeratedNameStruct;
import dev.o1struct.player.structs.PropList;
import dev.o1struct.player.structs.PropListStruct;
import dev.o1struct.runtime.heap.Heap;
import dev.o1struct.runtime.names.NamePool;
import dev.o1struct.runtime.structs.StructPool;

/**
 * The names that a for-in visits, as a list of EnumeratedName. The head is the name that is visited
 * last, so that pushing from the head on leaves the first name on top of the stack.
 *
 * <p>Order of visits: the properties of the last prototype first, the object's own last; each
 * newest first (elements of arrays from the last to the first), a clip's children before its own. A
 * name that an object further down has, visible or not, is not visited again; the names of the
 * prototypes already passed are kept in a list of PropList.
 */
public final class NameLists {
  private static final int LONGEST_CHAIN = 255;

  private final NamePool names;
  private final References references;
  private final StructPool<EnumeratedName> nodes;
  private final StructPool<PropList> seenNodes;
  private final PropertyTable table;
  private final ArrayStore arrays;
  private final IndexNames indexNames;
  private final ScriptHost host;
  private long head;

  /** The first name of the object whose turn it is, 0 as long as it has none. */
  private long first;

  private long seen;

  NameLists(
      Heap heap,
      References references,
      PropertyTable table,
      ArrayStore arrays,
      IndexNames indexNames,
      ScriptHost host) {
    this.names = heap.names();
    this.references = references;
    this.nodes = EnumeratedNameStruct.pool(heap);
    this.seenNodes = PropListStruct.pool(heap);
    this.table = table;
    this.arrays = arrays;
    this.indexNames = indexNames;
    this.host = host;
  }

  /** The name in a node, borrowed. */
  public long name(long node) {
    return EnumeratedNameStruct.name(node);
  }

  /** The node with the name that is visited before this one, or 0. */
  public long next(long node) {
    return EnumeratedNameStruct.next(node);
  }

  /** Gives a list back. */
  public void free(long list) {
    long node = list;
    while (node != 0) {
      long next = EnumeratedNameStruct.next(node);
      references.releaseName(EnumeratedNameStruct.name(node));
      nodes.free(node);
      node = next;
    }
  }

  long enumerate(long object) {
    seen = 0;
    long list = enumerateOwn(object);
    long end = first;
    long prototype = ASObjectStruct.prototype(object);
    for (int depth = 0; prototype != 0 && depth < LONGEST_CHAIN; depth++) {
      long next = ASObjectStruct.prototype(prototype);
      begin();
      appendInherited(object, prototype, next != 0);
      if (first != 0) {
        if (end == 0) list = head;
        else EnumeratedNameStruct.next(end, head);
        end = first;
      }
      prototype = next;
    }
    freeSeen();
    return list;
  }

  private void begin() {
    head = 0;
    first = 0;
  }

  long enumerateOwn(long object) {
    begin();
    appendChildren(object);
    appendOwn(object);
    return head;
  }

  private void appendChildren(long object) {
    if (!ObjectKind.isDisplayed(ASObjectStruct.kind(object))) return;
    int children = host.clipChildCount(object);
    for (int i = 0; i < children; i++) {
      long name = host.clipChildName(object, i);
      if (name != 0) append(name);
    }
  }

  private void appendOwn(long object) {
    for (int place = PropertyTable.used(object) - 1; place >= 0; place--) {
      long property = PropertyTable.at(object, place);
      if (isEnumerable(property)) append(ASPropertyStruct.name(property));
    }
    if (ASObjectStruct.kind(object) != ObjectKind.ARRAY) return;
    for (int i = arrays.denseCount(object) - 1; i >= 0; i--) {
      if (!DenseElements.isHole(arrays.denseCell(object, i))) append(indexNames.name(i));
    }
  }

  private void appendInherited(long object, long prototype, boolean hasNext) {
    for (int place = PropertyTable.used(prototype) - 1; place >= 0; place--) {
      long property = PropertyTable.at(prototype, place);
      if (property == 0 || !PropertyTable.isProperty(property)) continue;
      long name = ASPropertyStruct.name(property);
      if (isEnumerable(property) && table.find(object, name) == 0 && !wasSeen(name)) append(name);
      if (hasNext) markSeen(name);
    }
  }

  private static boolean isEnumerable(long property) {
    return property != 0
        && (ASPropertyStruct.flags(property) & PropertyFlags.DONT_ENUM) == 0
        && PropertyTable.isProperty(property);
  }

  private void append(long name) {
    long node = nodes.allocate();
    names.retain(name);
    EnumeratedNameStruct.name(node, name);
    EnumeratedNameStruct.nameLength(node, names.length(name));
    EnumeratedNameStruct.next(node, head);
    if (first == 0) first = node;
    head = node;
  }

  private void markSeen(long name) {
    long node = seenNodes.allocate();
    names.retain(name);
    PropListStruct.name(node, name);
    PropListStruct.nameLength(node, names.length(name));
    PropListStruct.next(node, seen);
    seen = node;
  }

  private boolean wasSeen(long name) {
    for (long node = seen; node != 0; node = PropListStruct.next(node)) {
      if (PropListStruct.name(node) == name) return true;
    }
    return false;
  }

  private void freeSeen() {
    while (seen != 0) {
      long next = PropListStruct.next(seen);
      names.release(PropListStruct.name(seen));
      seenNodes.free(seen);
      seen = next;
    }
  }
}
