package dev.o1struct.processor.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a struct's type declaration says apart from its fields.
 *
 * @param form what kind of type it is, and who sees it
 * @param marks the annotations on it, and what {@code @Struct} says
 * @param headers the structs that it extends: at most one if the declaration is right
 * @param tagging what it has to do with tagged unions
 * @param scope what code that mentions it must know
 */
public record Declaration(
    Form form, Marks marks, List<QualifiedName> headers, Tagging tagging, Scope scope) {
  /** A public interface without peculiarities. */
  public static final Declaration PLAIN =
      new Declaration(
          new Form("interface", true, false, List.of(), null),
          Marks.NONE,
          List.of(),
          Tagging.NONE,
          Scope.EMPTY);

  private static final int DEFAULT_TAG_BYTES = 1;

  /** Copies the list. */
  public Declaration {
    headers = List.copyOf(headers);
  }

  /**
   * What kind of type it is, and who sees it.
   *
   * @param kind the word with which it is declared: {@code interface}, {@code class}, {@code
   *     record}…
   * @param isPublic whether it, and every type around it, is public
   * @param isSealed whether it is sealed
   * @param typeParameters the names of its type parameters
   * @param privateType the innermost private type among it and those around it, null if there is
   *     none
   */
  public record Form(
      String kind,
      boolean isPublic,
      boolean isSealed,
      List<String> typeParameters,
      @Nullable String privateType) {
    /** Copies the list. */
    public Form {
      typeParameters = List.copyOf(typeParameters);
    }
  }

  /**
   * What code that mentions the struct must know.
   *
   * @param warnings what using it makes javac warn of: deprecation, removal
   * @param beside types of its package that are called like one of {@code java.lang}, which they
   *     hide
   * @param types those within it and its headers, which hide others where it is implemented
   * @param constants those within it and its headers, which hide types whose methods are called
   */
  public record Scope(
      SortedSet<String> warnings,
      SortedSet<String> beside,
      SortedSet<String> types,
      SortedSet<String> constants) {
    /** Nothing. */
    public static final Scope EMPTY =
        new Scope(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    /** Copies the sets. */
    public Scope {
      warnings = Collections.unmodifiableSortedSet(new TreeSet<>(warnings));
      beside = Collections.unmodifiableSortedSet(new TreeSet<>(beside));
      types = Collections.unmodifiableSortedSet(new TreeSet<>(types));
      constants = Collections.unmodifiableSortedSet(new TreeSet<>(constants));
    }
  }

  /** Whether it asks for a record twin. */
  public boolean hasSnapshot() {
    return marks.has(Mark.Snapshot.class);
  }

  /** Whether it asks for a struct of arrays. */
  public boolean hasColumns() {
    return marks.has(Mark.Columns.class);
  }

  /** The bytes of its tag, if it is a tagged union. */
  public int tagBytes() {
    Mark.TagBytes bytes = marks.get(Mark.TagBytes.class);
    return bytes == null ? DEFAULT_TAG_BYTES : bytes.value();
  }
}
