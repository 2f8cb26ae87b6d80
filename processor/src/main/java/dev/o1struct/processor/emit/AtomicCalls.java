package dev.o1struct.processor.emit;

import com.palantir.javapoet.TypeName;
import dev.o1struct.processor.model.AtomicOperation;
import java.util.List;

/** The operations on fields that several threads use at once, as methods. */
final class AtomicCalls {
  private AtomicCalls() {}

  /** The names of the values that an operation takes. */
  static List<String> parameters(AtomicOperation operation) {
    return switch (operation) {
      case ACQUIRE -> List.of();
      case RELEASE, GET_AND_SET -> List.of("value");
      case COMPARE_AND_SET -> List.of("expected", "value");
      case GET_AND_ADD -> List.of("delta");
    };
  }

  /** What an operation gives, where {@code field} is what the field's getter gives. */
  static TypeName result(AtomicOperation operation, TypeName field) {
    return switch (operation) {
      case ACQUIRE, GET_AND_SET, GET_AND_ADD -> field;
      case RELEASE -> TypeName.VOID;
      case COMPARE_AND_SET -> TypeName.BOOLEAN;
    };
  }

  /** The method of {@code VarHandle} that does it. */
  static String method(AtomicOperation operation) {
    return switch (operation) {
      case ACQUIRE -> "getAcquire";
      case RELEASE -> "setRelease";
      case COMPARE_AND_SET -> "compareAndSet";
      case GET_AND_SET -> "getAndSet";
      case GET_AND_ADD -> "getAndAdd";
    };
  }
}
