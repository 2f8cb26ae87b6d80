package dev.o1struct.runtime.structs;

import dev.o1struct.runtime.check.Checks;
import dev.o1struct.runtime.check.TypeTable;
import dev.o1struct.runtime.errors.IllegalSettingException;
import dev.o1struct.runtime.errors.IllegalSizeException;
import dev.o1struct.runtime.errors.IncompatibleStructError;
import dev.o1struct.runtime.generated.Compilation;
import dev.o1struct.runtime.handles.Handles;
import java.lang.foreign.StructLayout;
import java.util.Arrays;

/**
 * A struct as a value: its identity, and what code needs that works on structs of any type.
 * Generated classes have one each, {@code PointStruct.TYPE}.
 *
 * <p>A struct is its qualified name, size, alignment and layout: two of one name are one only if
 * all of that is the same. Pools, checked mode and statistics go by it.
 *
 * <pre>{@code
 * static <T> void swap(StructType<T> type, long one, long other, long spare) {
 *   type.copy(one, spare);
 *   type.copy(other, one);
 *   type.copy(spare, other);
 * }
 * }</pre>
 *
 * <p>All but {@link #flyweight} and {@link #print} make no objects. In an array, structs are {@link
 * #size} bytes apart.
 *
 * @param <T> the struct's interface
 */
public abstract class StructType<T> {
  private static final long SLOT_GRANULE = 8;

  private final String name;
  private final StructLayout layout;
  private final long size;
  private final long layoutHash;
  private final Compilation compilation;
  private final int id;

  /**
   * A type, for generated code.
   *
   * @param name qualified, as in the source
   * @param layout its fields and padding; its name is the struct's without the package
   * @param layoutHash of all that the processor knows of the layout, not 0
   * @param parts the structs that it contains by value
   */
  protected StructType(String name, StructLayout layout, long layoutHash, StructPart... parts) {
    this(name, layout, layoutHash, Compilation.USUAL, parts);
  }

  /**
   * As above, where the accessors were compiled in another way.
   *
   * @throws IncompatibleStructError if they cannot serve this process
   */
  protected StructType(
      String name,
      StructLayout layout,
      long layoutHash,
      Compilation compilation,
      StructPart... parts) {
    if (Handles.CHECKED && compilation == Compilation.UNCHECKED) {
      throw new IncompatibleStructError(
          "A struct was compiled with -Ao1struct.checks=none and cannot be used in checked mode; compile"
              + " it without, or leave o1struct.checked: struct="
              + name
              + " checks=none checked=true");
    }
    this.name = name;
    this.layout = layout;
    this.size = layout.byteSize();
    this.layoutHash = layoutHash;
    this.compilation = compilation;
    this.id = Handles.CHECKED ? declare(parts) : 0;
  }

  private int declare(StructPart[] parts) {
    TypeTable.Key key = new TypeTable.Key(name, size, alignment(), layoutHash);
    return Checks.TYPES.struct(
        key, simpleName(), Arrays.stream(parts).map(StructPart::checked).toList());
  }

  /**
   * A type of which nothing is known but how large it is: for pools of structs that no interface
   * declares. What it copies, clears and compares are all its bytes; there is no flyweight.
   *
   * @param name as statistics and messages show it
   * @param bytes size of a struct, from 1 to 2^47
   * @throws IllegalSizeException if there is no struct of that size
   * @throws IllegalSettingException if the name is empty, or has line breaks, control characters or
   *     halves of surrogate pairs
   */
  public static StructType<Void> opaque(String name, long bytes) {
    return new OpaqueType(name, bytes);
  }

  /**
   * The type itself, for the class of a struct that contains it by value.
   *
   * @param outer that struct's name
   * @param expectedHash the layout that it was compiled with
   * @throws IncompatibleStructError if this is another layout
   */
  public final StructType<T> embeddedIn(String outer, long expectedHash) {
    if (layoutHash != expectedHash) {
      throw new IncompatibleStructError(
          "A struct was compiled with another layout of one that it contains; compile it anew: struct="
              + outer
              + " contains="
              + name
              + " expected="
              + Long.toHexString(expectedHash)
              + " found="
              + Long.toHexString(layoutHash));
    }
    return this;
  }

  /** One of these, that many bytes from the start of the struct that contains it. */
  public final StructPart at(long offset) {
    return at(offset, 1, size);
  }

  /** An array of these. */
  public final StructPart at(long offset, long count, long stride) {
    return new StructPart(this, offset, count, stride);
  }

  /** The qualified name, as in the source. */
  public final String name() {
    return name;
  }

  /** The name without its package. */
  public final String simpleName() {
    return layout.name().orElse(name);
  }

  /** Its fields and padding. */
  public final StructLayout layout() {
    return layout;
  }

  /** A number that differs, as good as certainly, where any field or its place does. */
  public final long layoutHash() {
    return layoutHash;
  }

  /** Bytes from one struct to the next in an array, padding included. */
  public final long size() {
    return size;
  }

  /** What the places of structs are multiples of, in bytes. */
  public final long alignment() {
    return layout.byteAlignment();
  }

  /** Bytes of a slot that holds one: the next multiple of 8. */
  public final long slotBytes() {
    return (size + SLOT_GRANULE - 1) & -SLOT_GRANULE;
  }

  /** How its accessors were compiled. For the heap. */
  public final Compilation compilation() {
    return compilation;
  }

  /** Its number in checked mode, 0 without. For generated code. */
  public final int id() {
    return id;
  }

  /**
   * The pool that a heap gives out for this type, made of one that does no more than allocate: that
   * of a case of a tagged union sets the tags of new structs. For the heap.
   */
  public StructPool<T> poolOver(StructPool<T> plain) {
    return plain;
  }

  /** A new flyweight over a struct; over nothing if the handle is 0. */
  public abstract T flyweight(long handle);

  /**
   * Points a flyweight at another struct.
   *
   * @throws ClassCastException if it is not generated, but another implementation of the interface
   */
  public final void point(T flyweight, long handle) {
    ((Flyweight) flyweight).wrap(handle);
  }

  /** Copies a struct: to memory that may hold anything. */
  public abstract void copy(long from, long to);

  /** Sets all fields, and padding, to zero; a case of a tagged union stays that case. */
  public abstract void clear(long handle);

  /** Whether all fields have the same bits; padding does not count. */
  public abstract boolean equal(long a, long b);

  /** A hash of what {@link #equal} compares. */
  public abstract int hash(long handle);

  /** The fields by name. */
  public abstract String print(long handle);

  /** The qualified name. */
  @Override
  public final String toString() {
    return name;
  }
}
