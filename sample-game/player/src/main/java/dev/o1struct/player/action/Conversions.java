package dev.o1struct.player.action;

import dev.o1struct.player.object.ObjectKind;
import dev.o1struct.player.object.ObjectStore;
import dev.o1struct.player.object.References;
import dev.o1struct.player.value.NumberText;
import dev.o1struct.player.value.SwfVersion;
import dev.o1struct.player.value.TextNumber;
import dev.o1struct.player.value.Value;
import dev.o1struct.runtime.names.NameBuilder;
import dev.o1struct.runtime.names.NamePool;

/**
 * Conversions between types (ECMA-262, chapter 9, with Flash's own ways). The value given must be
 * rooted, on the operand stack for one, where a conversion can run script.
 */
final class Conversions {
  private static final double TWO_TO_32 = 4294967296.0;

  private final NamePool names;
  private final ObjectStore objects;
  private final References references;
  private final SwfVersion version;
  private final Host host;
  private final ConstantTexts texts;
  private final NameBuilder builder;
  private final NumberText numberText = new NumberText();
  private final long[] prototypes = new long[ObjectKind.BOOLEAN + 1];

  Conversions(
      NamePool names,
      ObjectStore objects,
      References references,
      SwfVersion version,
      Host host,
      ConstantTexts texts) {
    this.names = names;
    this.objects = objects;
    this.references = references;
    this.version = version;
    this.host = host;
    this.texts = texts;
    this.builder = names.builder();
  }

  void setPrototype(int kind, long prototype) {
    objects.makeImmortal(prototype);
    prototypes[kind] = prototype;
  }

  // ---- to number

  double toNumber(long value) {
    if (Value.isNumber(value)) return Value.asNumber(value);
    return Value.isObject(value) ? objectToNumber(value) : primitiveToNumber(value);
  }

  private double objectToNumber(long value) {
    if (objects.isDisplayed(Value.handle(value))) return Double.NaN;
    return primitiveToNumber(host.callMember(value, objects.known().valueOf));
  }

  /** As {@link #toNumber}; an object is NaN and no script runs. */
  double primitiveToNumber(long value) {
    if (Value.isNumber(value)) return Value.asNumber(value);
    if (Value.isString(value)) {
      return TextNumber.parse(names, Value.handle(value), version.number());
    }
    if (Value.isBoolean(value)) return value == Value.TRUE ? 1 : 0;
    return Value.isNothing(value) && version.number() < 7 ? 0 : Double.NaN;
  }

  int toInt32(long value) {
    return toInt32(toNumber(value));
  }

  /** Modulo 2^32 into the signed range; 0 for NaN and infinities (ECMA 9.5). */
  static int toInt32(double number) {
    int narrow = (int) number;
    if (narrow == number) return narrow;
    if (Double.isNaN(number) || Double.isInfinite(number)) return 0;
    double whole = number < 0 ? Math.ceil(number) : Math.floor(number);
    return (int) (long) (whole % TWO_TO_32);
  }

  // ---- to boolean

  boolean toBoolean(long value) {
    if (Value.isBoolean(value)) return value == Value.TRUE;
    if (Value.isNumber(value)) return isTrue(Value.asNumber(value));
    if (Value.isString(value)) {
      return version.number() >= 7
          ? names.length(Value.handle(value)) > 0
          : isTrue(primitiveToNumber(value));
    }
    return Value.isObject(value);
  }

  private static boolean isTrue(double number) {
    return number != 0 && !Double.isNaN(number);
  }

  // ---- to text

  long toText(long value) {
    if (Value.isString(value)) return Value.handle(value);
    if (Value.isNumber(value)) return numberToText(Value.asNumber(value));
    if (Value.isObject(value)) return objectToText(value);
    if (Value.isBoolean(value)) return texts.ofBoolean(value == Value.TRUE, version.number());
    if (value == Value.NULL) return texts.ofNull;
    return version.number() < 7 ? names.empty() : texts.ofUndefined;
  }

  private long numberToText(double number) {
    int index = (int) number;
    if (index == number && index >= 0) return objects.indexNames().name(index);
    builder.clear();
    numberText.append(builder, number);
    return references.autoreleasedName(builder.intern());
  }

  private long objectToText(long value) {
    long object = Value.handle(value);
    if (objects.isDisplayed(object)) {
      long path = host.clips().targetPath(object);
      return Value.isString(path) ? Value.handle(path) : names.empty();
    }
    long text = host.callMember(value, objects.known().toText);
    if (Value.isString(text)) return Value.handle(text);
    return ObjectKind.isFunction(objects.kind(object)) ? texts.typeFunction : texts.typeObject;
  }

  // ---- to primitive and to object

  /** What valueOf gives, of a date what toString gives; the object if that is one. Clips stay. */
  long toPrimitive(long value) {
    if (!Value.isObject(value)) return value;
    long object = Value.handle(value);
    if (objects.isDisplayed(object)) return value;
    boolean date = objects.kind(object) == ObjectKind.DATE && version.number() > 5;
    long result = host.callMember(value, date ? objects.known().toText : objects.known().valueOf);
    return Value.isObject(result) ? value : result;
  }

  /** As {@link #toPrimitive} for comparisons: only {@code valueOf} is asked. Clips stay. */
  long toPrimitiveNumber(long value) {
    if (!Value.isObject(value)) return value;
    if (objects.isDisplayed(Value.handle(value))) return value;
    return host.callMember(value, objects.known().valueOf);
  }

  /** Is it a clip, a button or a text field? */
  boolean isDisplayed(long value) {
    return Value.isObject(value) && objects.isDisplayed(Value.handle(value));
  }

  long toObject(long value) {
    if (Value.isObject(value) || Value.isNothing(value)) return value;
    int kind = primitiveKind(value);
    long payload = value;
    if (kind == ObjectKind.STRING) {
      payload = Value.handle(value);
      names.retain(payload);
    } else if (kind == ObjectKind.BOOLEAN) {
      payload = value == Value.TRUE ? 1 : 0;
    }
    long prototype = prototypes[kind] == 0 ? objects.objectPrototype() : prototypes[kind];
    return Value.object(objects.newObject(prototype, kind, payload));
  }

  /** The prototype in which members of a primitive are found; 0 for undefined and null. */
  long prototypeOfPrimitive(long value) {
    return Value.isNothing(value) || Value.isInternal(value) ? 0 : prototypes[primitiveKind(value)];
  }

  private static int primitiveKind(long value) {
    if (Value.isString(value)) return ObjectKind.STRING;
    return Value.isBoolean(value) ? ObjectKind.BOOLEAN : ObjectKind.NUMBER;
  }
}
