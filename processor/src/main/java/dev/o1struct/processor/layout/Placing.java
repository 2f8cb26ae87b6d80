package dev.o1struct.processor.layout;

import static java.util.stream.Collectors.toSet;

import dev.o1struct.processor.model.AtomicMethod;
import dev.o1struct.processor.model.Endianness;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Mark;
import dev.o1struct.processor.model.Marks;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.Unions;
import dev.o1struct.processor.types.TypedField;
import dev.o1struct.processor.types.TypedStruct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What a struct wants otherwise than C: packed, reordered, aligned, at offsets of its own. */
final class Placing {
  private Placing() {}

  /** What an alignment comes from: a field, and whether its struct is packed. */
  @FunctionalInterface
  interface Alignments {
    Alignment of(TypedField field, boolean packed);
  }

  /** Fields, and unions as a whole, in the order in which they lie in memory. */
  static List<List<TypedField>> inOrder(TypedStruct struct) {
    List<List<TypedField>> runs = new ArrayList<>(Unions.runs(struct.fields()));
    runs.sort(Comparator.comparingLong(run -> Unions.offsetOf(run.getFirst()))); // stable
    return runs;
  }

  /**
   * The same by falling alignment. Since sizes are multiples of alignments, nothing but {@code
   * Align} and {@code CacheLine} leaves padding then, except at the end.
   */
  static List<List<TypedField>> byFallingAlignment(TypedStruct struct, Alignments alignments) {
    ToLongFunction<List<TypedField>> strictest =
        run ->
            run.stream()
                .mapToLong(field -> alignments.of(field, false).actual())
                .max()
                .orElseThrow();
    List<List<TypedField>> runs = new ArrayList<>(Unions.runs(struct.fields()));
    runs.sort(Comparator.comparingLong(strictest).reversed()); // stable
    return runs;
  }

  /** Where the next member goes. */
  static long offset(TypedField field, long alignment, SequenceBuilder members) {
    Mark.Offset offset = field.marks().get(Mark.Offset.class);
    if (offset == null) {
      return members.align(alignment);
    }
    members.skipTo(offset.value(), alignment);
    return offset.value();
  }

  /** The alignment of a field whose type has that one by itself. */
  static Alignment alignment(TypedField field, long natural, boolean packed) {
    long requested = field.marks().requestedAlignment();
    return new Alignment(natural, packed ? requested : Math.max(natural, requested));
  }

  /** How threads use the field; its byte order, or else that of its struct, where it has one. */
  static Transfer transfer(TypedField field, FieldType type, Marks arrangement) {
    Mark.ByteOrder own = field.marks().get(Mark.ByteOrder.class);
    Mark.Atomic atomic = field.marks().get(Mark.Atomic.class);
    return new Transfer(
        order(own != null ? own : arrangement.get(Mark.ByteOrder.class), type),
        atomic != null,
        atomic == null
            ? Set.of()
            : atomic.declared().stream().map(AtomicMethod::operation).collect(toSet()));
  }

  /** The byte order that was asked for, where the type has one. */
  static Endianness order(Mark.@Nullable ByteOrder order, FieldType type) {
    return order == null || !type.hasByteOrder() ? Endianness.NATIVE : order.value();
  }

  /** The fields in the order of their declaration, those of a header first. */
  static List<PlacedField> asDeclared(List<PlacedField> fields, TypedStruct struct) {
    Map<String, Integer> positions = new HashMap<>();
    for (TypedField field : struct.fields()) {
      positions.put(field.name(), positions.size());
    }
    return fields.stream()
        .sorted(Comparator.comparingInt(field -> positions.getOrDefault(field.name(), -1)))
        .toList();
  }

  private static Manner.Kind kind(TypedStruct struct) {
    boolean explicit =
        struct.fields().stream().anyMatch(field -> field.marks().has(Mark.Offset.class));
    if (explicit) {
      return Manner.Kind.EXPLICIT;
    }
    return switch (struct.declaration().marks().layoutMode()) {
      case C -> Manner.Kind.C;
      case PACKED -> Manner.Kind.PACKED;
      case REORDERED -> Manner.Kind.REORDERED;
    };
  }

  static Manner manner(TypedStruct struct) {
    List<QualifiedName> headers = struct.declaration().headers();
    return new Manner(kind(struct), 0, null, headers.isEmpty() ? null : headers.getFirst());
  }
}
