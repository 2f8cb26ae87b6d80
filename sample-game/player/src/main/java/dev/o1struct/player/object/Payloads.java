package dev.o1struct.player.object;

import dev.o1struct.player.structs.ASObjectStruct;

/**
 * What objects hold beside their properties. The same 64 bits are a handle for one kind and a
 * number of the script's choice for another, so whoever wants them says which kind the object must
 * be, and is refused if it is another. There is no other way to a payload; {@code FloorsTest} sees
 * to that.
 */
public final class Payloads {
  private Payloads() {}

  /**
   * The payload of an object that must be of this kind.
   *
   * @throws RefusedException if it is of another
   */
  public static long of(long object, int kind) {
    if (ASObjectStruct.kind(object) != kind) throw wrongKind(object, kind);
    return ASObjectStruct.payload(object);
  }

  /**
   * Replaces the payload of an object that must be of this kind, without a look at the old one.
   *
   * @throws RefusedException if it is of another
   */
  public static void set(long object, int kind, long payload) {
    if (ASObjectStruct.kind(object) != kind) throw wrongKind(object, kind);
    ASObjectStruct.payload(object, payload);
  }

  /**
   * The link around a link of a scope chain, 0 for the outermost.
   *
   * @throws RefusedException if the object is no link
   */
  public static long around(long link) {
    int kind = ASObjectStruct.kind(link);
    if (!ObjectKind.isLink(kind)) throw wrongKind(link, ObjectKind.ACTIVATION);
    return ASObjectStruct.payload(link);
  }

  /** The function that constructed an object and is kept as its payload, 0 for none. */
  static long constructor(long object) {
    boolean constructed = (ASObjectStruct.flags(object) & ObjectFlags.CONSTRUCTED) != 0;
    return constructed ? of(object, ObjectKind.OBJECT) : 0;
  }

  /** The object that the payload is and that the object owns, 0 for none. */
  static long ownedObject(long object) {
    return ObjectKind.ownsPayloadObject(ASObjectStruct.kind(object))
        ? ASObjectStruct.payload(object)
        : constructor(object);
  }

  /** Makes a plain object without a payload one of a kind. */
  static void give(long object, int kind, long payload) {
    ASObjectStruct.kind(object, kind);
    ASObjectStruct.payload(object, payload);
  }

  /** Makes an object a plain one; whoever takes the payload releases it. */
  static long take(long object) {
    long payload = ASObjectStruct.payload(object);
    give(object, ObjectKind.OBJECT, 0);
    return payload;
  }

  private static RefusedException wrongKind(long object, int wanted) {
    return new RefusedException(
        "The object is of another kind: kind=" + ASObjectStruct.kind(object) + " wanted=" + wanted);
  }
}
