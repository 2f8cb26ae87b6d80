package dev.o1struct.processor.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a struct's type declaration says apart from its fields.
 *
 * @param kind the word with which it is declared: {@code interface}, {@code class}, {@code record}…
 * @param isPublic whether it, and every type around it, is public
 * @param isSealed whether it is sealed
 * @param typeParameters the names of its type parameters
 * @param privateType the innermost private type among it and those around it, null if there is none
 * @param arrangement what it says about its layout
 * @param headers the structs that it extends: at most one if the declaration is right
 * @param columns where it asks for a struct of arrays, null if it does not
 * @param tagging what it has to do with tagged unions
 * @param snapshot where it asks for a record twin, null if it does not
 * @param warnings what using it makes javac warn of: deprecation, removal
 * @param hiding names of types in its package and within it and its headers, which may hide others
 *     of those names from generated code
 */
public record Declaration(
    String kind,
    boolean isPublic,
    boolean isSealed,
    List<String> typeParameters,
    @Nullable String privateType,
    Arrangement arrangement,
    List<QualifiedName> headers,
    @Nullable Place columns,
    Tagging tagging,
    @Nullable Place snapshot,
    SortedSet<String> warnings,
    SortedSet<String> hiding) {
  /** Copies the collections. */
  public Declaration {
    typeParameters = List.copyOf(typeParameters);
    headers = List.copyOf(headers);
    warnings = Collections.unmodifiableSortedSet(new TreeSet<>(warnings));
    hiding = Collections.unmodifiableSortedSet(new TreeSet<>(hiding));
  }

  /** A public interface without peculiarities. */
  public static Declaration publicInterface() {
    return new Declaration(
        "interface",
        true,
        false,
        List.of(),
        null,
        Arrangement.C,
        List.of(),
        null,
        Tagging.NONE,
        null,
        new TreeSet<>(),
        new TreeSet<>());
  }
}
