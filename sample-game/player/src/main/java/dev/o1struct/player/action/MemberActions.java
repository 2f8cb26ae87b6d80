package dev.o1struct.player.action;

import dev.o1struct.player.object.IndexNames;
import dev.o1struct.player.object.KnownNames;
import dev.o1struct.player.object.NameLists;
import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.References;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NamePool;

/** Members of objects and literals: see {@link ScriptActions} for the actions. */
final class MemberActions {
  private final OperandStack stack;
  private final ObjectStore objects;
  private final References references;
  private final KnownNames known;
  private final Conversions conversions;
  private final VariableActions variables;
  private final ConstantTexts texts;
  private final NamePool names;

  MemberActions(
      OperandStack stack,
      ObjectStore objects,
      References references,
      Conversions conversions,
      VariableActions variables,
      ConstantTexts texts,
      NamePool names) {
    this.stack = stack;
    this.objects = objects;
    this.references = references;
    this.known = objects.known();
    this.conversions = conversions;
    this.variables = variables;
    this.texts = texts;
    this.names = names;
  }

  // ---- reading and writing

  void getMember() {
    long object = stack.peek(1);
    long key = stack.peek(0);
    long element = element(object, key);
    stack.replace(2, element == Value.NONE ? get(object, conversions.toText(key)) : element);
  }

  void getMember(long name) {
    stack.replace(1, get(stack.peek(0), name));
  }

  /** The element of an array by a number, without making its name; NONE if it is not that. */
  private long element(long object, long key) {
    if (!Value.isNumber(key) || !isArray(object)) return Value.NONE;
    int index = IndexNames.index(Value.asNumber(key));
    return index < 0 ? Value.NONE : objects.arrays().element(Value.handle(object), index);
  }

  private boolean isArray(long object) {
    return Value.isObject(object) && objects.isArray(Value.handle(object));
  }

  /** The member of any value; undefined if there is none. */
  long get(long object, long name) {
    if (Value.isObject(object)) return objects.get(Value.handle(object), name);
    if (Value.isString(object) && known.is(name, known.length)) {
      return Value.number(names.length(Value.handle(object)));
    }
    long prototype = conversions.prototypeOfPrimitive(object);
    if (prototype == 0) return Value.UNDEFINED;
    if (known.is(name, known.proto)) return Value.object(prototype);
    long value = objects.find(prototype, name, object);
    return value == Value.NONE ? Value.UNDEFINED : value;
  }

  void setMember() {
    long object = stack.peek(2);
    long key = stack.peek(1);
    long value = stack.peek(0);
    if (!setElement(object, key, value)) {
      long name = conversions.toText(key);
      if (Value.isObject(object)) objects.set(Value.handle(object), name, value);
    }
    stack.drop(3);
  }

  private boolean setElement(long object, long key, long value) {
    if (!Value.isNumber(key) || !isArray(object)) return false;
    int index = IndexNames.index(Value.asNumber(key));
    if (index < 0 || objects.isWatched(Value.handle(object))) return false;
    objects.arrays().setElement(Value.handle(object), index, value);
    return true;
  }

  void delete() {
    long name = conversions.toText(stack.peek(0));
    long object = Value.objectOrNull(stack.peek(1));
    stack.replace(2, Value.bool(object != 0 && objects.delete(object, name)));
  }

  // ---- literals

  /** Pops the count of a literal's parts; -1 if there are not as many on the stack. */
  private int popCount(int available) {
    double count = conversions.toNumber(stack.peek(0));
    stack.drop(1);
    return count >= 0 && count <= available ? (int) count : -1;
  }

  /** A count that cannot be gives undefined and leaves the elements where they are. */
  void initArray() {
    int count = popCount(stack.depth - 1);
    if (count < 0) {
      stack.pushUndefined();
      return;
    }
    long array = objects.newArray();
    for (int i = 0; i < count; i++) objects.arrays().push(array, stack.peek(i));
    stack.replace(count, Value.object(array));
  }

  void initObject() {
    int count = popCount((stack.depth - 1) / 2);
    if (count < 0) {
      stack.pushUndefined();
      return;
    }
    long object = objects.newObject();
    stack.push(Value.object(object)); // rooted while names are converted
    for (int i = 0; i < count; i++) {
      long name = conversions.toText(stack.peek(2 * i + 2));
      objects.set(object, name, stack.peek(2 * i + 1));
    }
    stack.replace(2 * count + 1, Value.object(object));
  }

  // ---- enumeration

  void enumerate() {
    enumerate(variables.get(conversions.toText(stack.peek(0))));
  }

  void enumerate2() {
    enumerate(stack.peek(0));
  }

  /** Pushes null and then the names, the first to be visited on top. */
  private void enumerate(long value) {
    long object = Value.objectOrNull(value);
    long list = object == 0 ? 0 : objects.enumerate(object);
    stack.replace(1, Value.NULL);
    NameLists lists = objects.nameLists();
    for (long node = list; node != 0; node = lists.next(node)) {
      stack.push(Value.string(lists.name(node)));
    }
    lists.free(list);
  }

  // ---- types and classes

  void typeOf() {
    stack.replace(1, Value.string(typeName(stack.peek(0))));
  }

  private long typeName(long value) {
    if (Value.isNumber(value)) return texts.number;
    if (Value.isString(value)) return texts.string;
    if (Value.isBoolean(value)) return texts.bool;
    if (value == Value.NULL) return texts.ofNull;
    if (!Value.isObject(value)) return texts.ofUndefined;
    int kind = objects.kind(Value.handle(value));
    if (ObjectKind.isFunction(kind)) return texts.function;
    return kind == ObjectKind.CLIP ? texts.movieclip : texts.object;
  }

  void instanceOf() {
    boolean truth = isInstance(stack.peek(1), stack.peek(0));
    stack.replace(2, Value.bool(truth));
  }

  void cast() {
    boolean truth = isInstance(stack.peek(0), stack.peek(1));
    stack.replace(2, truth ? stack.peek(0) : Value.NULL);
  }

  private boolean isInstance(long value, long type) {
    if (!Value.isObject(value) || !Value.isObject(type)) return false;
    long wanted = Value.objectOrNull(objects.get(Value.handle(type), known.prototype));
    return wanted != 0 && objects.isInChain(Value.handle(value), wanted);
  }

  void extendsAction() {
    long base = Value.objectOrNull(stack.peek(0));
    long derived = Value.objectOrNull(stack.peek(1));
    if (base != 0 && derived != 0) {
      long inherited = Value.objectOrNull(objects.get(base, known.prototype));
      long prototype = objects.newObject(inherited);
      objects.setConstructor(prototype, base);
      objects.set(derived, known.prototype, Value.object(prototype));
    }
    stack.drop(2);
  }

  void implementsAction() {
    long type = Value.objectOrNull(stack.peek(0));
    int count = Math.max(0, conversions.toInt32(stack.peek(1)));
    count = Math.min(count, Math.max(0, stack.depth - 2));
    long[] faces = new long[count];
    int found = 0;
    for (int i = 0; i < count; i++) {
      long face = Value.objectOrNull(stack.peek(2 + i));
      long prototype = face == 0 ? 0 : Value.objectOrNull(objects.get(face, known.prototype));
      if (prototype != 0) {
        // The next one's getter may take it away from its owner.
        references.keep(Value.object(prototype));
        faces[found++] = prototype;
      }
    }
    long prototype = type == 0 ? 0 : Value.objectOrNull(objects.get(type, known.prototype));
    if (prototype != 0) objects.setInterfaces(prototype, faces, found);
    stack.drop(2 + count);
  }
}
