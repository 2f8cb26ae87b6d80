package dev.o1struct.processor.model;

import java.util.Arrays;
import java.util.List;

/** What a field with {@code @Atomic} has beside a volatile getter and setter. */
public enum AtomicOperation {
  /** A read before all that follows. */
  ACQUIRE(false, 1),
  /** A write after all that precedes. */
  RELEASE(true, 1),
  /** A write if the field has an expected value. */
  COMPARE_AND_SET(true, 4),
  /** A write that gives what was there. */
  GET_AND_SET(true, 4),
  /** An addition that gives what was there. */
  GET_AND_ADD(true, 4);

  private final boolean writing;
  private final int leastBytes;

  AtomicOperation(boolean writing, int leastBytes) {
    this.writing = writing;
    this.leastBytes = leastBytes;
  }

  /** The name of the operation on a field: {@code compareAndSetCount}. */
  public String nameFor(String field) {
    String capitalized = Character.toUpperCase(field.charAt(0)) + field.substring(1);
    return switch (this) {
      case ACQUIRE -> field + "Acquire";
      case RELEASE -> field + "Release";
      case COMPARE_AND_SET -> "compareAndSet" + capitalized;
      case GET_AND_SET -> "getAndSet" + capitalized;
      case GET_AND_ADD -> "getAndAdd" + capitalized;
    };
  }

  /** Whether it changes the field, so that there must be a setter. */
  public boolean isWriting() {
    return writing;
  }

  /** Whether fields of that type have the operation. */
  public boolean isOf(FieldType type) {
    return type.atomicBytes() >= leastBytes && (this != GET_AND_ADD || isInteger(type));
  }

  /** The operations of a field. */
  public static List<AtomicOperation> of(FieldType type, boolean settable) {
    return Arrays.stream(values())
        .filter(operation -> operation.isOf(type))
        .filter(operation -> settable || !operation.isWriting())
        .toList();
  }

  private static boolean isInteger(FieldType type) {
    return type instanceof FieldType.Scalar(var kind) && kind.isWideInteger();
  }
}
