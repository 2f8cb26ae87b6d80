package dev.o1struct.processor.layout;

import static java.util.stream.Collectors.toSet;

import dev.o1struct.processor.model.Arrangement;
import dev.o1struct.processor.model.AtomicMark;
import dev.o1struct.processor.model.AtomicMark.Declared;
import dev.o1struct.processor.model.Endianness;
import dev.o1struct.processor.model.FieldModel;
import dev.o1struct.processor.model.FieldType;
import dev.o1struct.processor.model.Marks.NumberMark;
import dev.o1struct.processor.model.Placement.OrderMark;
import dev.o1struct.processor.model.QualifiedName;
import dev.o1struct.processor.model.StructModel;
import dev.o1struct.processor.model.Unions;
import dev.o1struct.processor.rules.FieldTypes;
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
    Alignment of(FieldModel field, boolean packed);
  }

  /** Fields, and unions as a whole, in the order in which they lie in memory. */
  static List<List<FieldModel>> inOrder(StructModel struct) {
    List<List<FieldModel>> runs = new ArrayList<>(Unions.runs(struct.fields()));
    runs.sort(Comparator.comparingLong(run -> offsetOr0(run.getFirst()))); // stable
    return runs;
  }

  /** The fields of an arm in the order in which they lie in memory. */
  static List<FieldModel> byOffset(List<FieldModel> arm) {
    return arm.stream().sorted(Comparator.comparingLong(Placing::offsetOr0)).toList();
  }

  private static long offsetOr0(FieldModel field) {
    NumberMark offset = field.marks().placement().offset();
    return offset == null ? 0 : offset.value();
  }

  /**
   * The same by falling alignment. Since sizes are multiples of alignments, nothing but {@code
   * Align} and {@code CacheLine} leaves padding then, except at the end.
   */
  static List<List<FieldModel>> byFallingAlignment(StructModel struct, Alignments alignments) {
    ToLongFunction<List<FieldModel>> strictest =
        run ->
            run.stream()
                .mapToLong(field -> alignments.of(field, false).actual())
                .max()
                .orElseThrow();
    List<List<FieldModel>> runs = new ArrayList<>(Unions.runs(struct.fields()));
    runs.sort(Comparator.comparingLong(strictest).reversed()); // stable
    return runs;
  }

  /** Where the next member goes. */
  static long offset(FieldModel field, long alignment, SequenceBuilder members) {
    NumberMark offset = field.marks().placement().offset();
    if (offset == null) {
      return members.align(alignment);
    }
    members.skipTo(offset.value(), alignment);
    return offset.value();
  }

  /** The alignment of a field whose type has that one by itself. */
  static Alignment alignment(FieldModel field, long natural, boolean packed) {
    long requested = field.marks().placement().requestedAlignment();
    return new Alignment(natural, packed ? requested : Math.max(natural, requested));
  }

  /** How threads use the field; its byte order, or else that of its struct, where it has one. */
  static Transfer transfer(FieldModel field, FieldType type, Arrangement arrangement) {
    OrderMark own = field.marks().placement().order();
    AtomicMark atomic = field.marks().placement().atomic();
    return new Transfer(
        order(own != null ? own : arrangement.order(), type),
        atomic != null,
        atomic == null
            ? Set.of()
            : atomic.declared().stream().map(Declared::operation).collect(toSet()));
  }

  /** The byte order that was asked for, where the type has one. */
  static Endianness order(@Nullable OrderMark order, FieldType type) {
    return order == null || !FieldTypes.hasByteOrder(type) ? Endianness.NATIVE : order.value();
  }

  /** The fields in the order of their declaration, those of a header first. */
  static List<PlacedField> asDeclared(List<PlacedField> fields, StructModel struct) {
    Map<String, Integer> positions = new HashMap<>();
    for (FieldModel field : struct.fields()) {
      positions.put(field.name(), positions.size());
    }
    return fields.stream()
        .sorted(Comparator.comparingInt(field -> positions.getOrDefault(field.name(), -1)))
        .toList();
  }

  private static Manner.Kind kind(StructModel struct) {
    Arrangement arrangement = struct.declaration().arrangement();
    boolean explicit =
        struct.fields().stream().anyMatch(field -> field.marks().placement().offset() != null);
    if (explicit) {
      return Manner.Kind.EXPLICIT;
    }
    return switch (arrangement.mode()) {
      case C -> Manner.Kind.C;
      case PACKED -> Manner.Kind.PACKED;
      case REORDERED -> Manner.Kind.REORDERED;
    };
  }

  static Manner manner(StructModel struct) {
    List<QualifiedName> headers = struct.declaration().headers();
    return new Manner(kind(struct), 0, null, headers.isEmpty() ? null : headers.getFirst());
  }
}
