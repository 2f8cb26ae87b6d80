package dev.o1struct.processor.model;

import java.util.List;

/**
 * An annotation that says something of memory, on a getter or on a struct. A new one is a record
 * here and a line in the reader's table.
 */
public sealed interface Mark {
  /** Where it stands: the annotation, or its value where there is just one. */
  Place place();

  /** The annotation as the user writes it, without the at sign: {@code EnumWidth}. */
  default String annotation() {
    return getClass().getSimpleName();
  }

  /** An annotation that makes of a Java type another kind of field; a field has at most one. */
  sealed interface Kind extends Mark {}

  /** An annotation that says where a field lies and how its bytes are accessed. */
  sealed interface Placement extends Mark {}

  /** An annotation whose value is one number. */
  sealed interface Numeric extends Mark {
    /** The number. */
    int value();
  }

  /**
   * {@code @U8}, {@code @I16} and so on.
   *
   * @param annotation which of them
   */
  record SizedInteger(String annotation, Place place) implements Kind {}

  /**
   * {@code @Ref}.
   *
   * @param compressed whether the handle takes 4 bytes
   */
  record Ref(boolean compressed, Place place) implements Kind {}

  /**
   * {@code @Length}.
   *
   * @param values how many elements there are in each dimension, the outermost first
   */
  record Length(List<Integer> values, Place place) implements Mark {
    /** Copies the list. */
    public Length {
      values = List.copyOf(values);
    }
  }

  /** {@code @EnumWidth}: bytes. */
  record EnumWidth(int value, Place place) implements Kind, Numeric {}

  /**
   * {@code @Union}.
   *
   * @param name the union
   * @param arm the arm, empty for an arm of one field
   */
  record Union(String name, String arm, Place place) implements Mark {}

  /**
   * {@code @Bits}.
   *
   * @param value how many
   * @param newUnit whether the field starts at a boundary of its type
   */
  record Bits(int value, boolean newUnit, Place place) implements Numeric {}

  /**
   * {@code @Text}.
   *
   * @param capacity its bytes
   * @param encoding how characters become bytes
   */
  record Text(int capacity, TextEncoding encoding, Place place) implements Kind {}

  /** {@code @Name}. */
  record Name(Place place) implements Kind {}

  /** {@code @Pointer}. */
  record Pointer(Place place) implements Kind {}

  /**
   * The annotation called {@code Nullable} on what a getter returns, whosever it is: the only mark
   * that says nothing of memory.
   *
   * @param type the annotation
   */
  record Nullness(QualifiedName type, Place place) implements Mark {}

  /** {@code @Align}: bytes. */
  record Align(int value, Place place) implements Placement, Numeric {}

  /** {@code @CacheLine}. */
  record CacheLine(Place place) implements Placement {
    /** What threads transfer at once: the alignment of such a field. */
    public static final int BYTES = 64;
  }

  /** {@code @Offset}: bytes from the start of the struct. */
  record Offset(int value, Place place) implements Placement, Numeric {}

  /**
   * {@code @ByteOrder}.
   *
   * @param value the order
   */
  record ByteOrder(Endianness value, Place place) implements Placement {}

  /**
   * {@code @Atomic}.
   *
   * @param declared the operations that are declared beside the getter
   */
  record Atomic(List<AtomicMethod> declared, Place place) implements Placement {
    /** Copies the list. */
    public Atomic {
      declared = List.copyOf(declared);
    }
  }

  /** {@code @Code} on a case of a tagged union. */
  record Code(int value, Place place) implements Numeric {}

  /**
   * {@code @Struct(layout = …)}.
   *
   * @param value how fields are laid out
   */
  record Layout(LayoutMode value, Place place) implements Mark {}

  /** {@code @Struct(tagBytes = …)}. */
  record TagBytes(int value, Place place) implements Numeric {}

  /** {@code @Struct(columns = true)}. */
  record Columns(Place place) implements Mark {}

  /** {@code @Struct(snapshot = true)}. */
  record Snapshot(Place place) implements Mark {}
}
