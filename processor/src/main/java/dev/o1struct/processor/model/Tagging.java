package dev.o1struct.processor.model;

import dev.o1struct.processor.model.Marks.NumberMark;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a struct has to do with tagged unions.
 *
 * @param width {@code @Struct(tagBytes = …)}
 * @param cases the types that a sealed struct permits, in order
 * @param isCase whether the struct extends a sealed one
 * @param code {@code @Code} on the struct
 * @param seen the canonical names of the tagged unions among the types of its fields
 */
public record Tagging(
    @Nullable NumberMark width,
    List<Case> cases,
    boolean isCase,
    @Nullable NumberMark code,
    Set<String> seen) {
  /** Nothing. */
  public static final Tagging NONE = new Tagging(null, List.of(), false, null, Set.of());

  private static final int DEFAULT_WIDTH = 1;

  /** The number of the first case if cases have no codes: 0 is what memory has that was zeroed. */
  private static final int FIRST = 1;

  /** Copies the collections. */
  public Tagging {
    cases = List.copyOf(cases);
    seen = Collections.unmodifiableSet(new TreeSet<>(seen));
  }

  /**
   * A type that a sealed struct permits.
   *
   * @param name its name
   * @param fault what keeps it from being a case, null if nothing does
   * @param code its {@code @Code}
   */
  public record Case(QualifiedName name, @Nullable String fault, @Nullable NumberMark code) {}

  /** The bytes of the tag. */
  public int bytes() {
    return width == null ? DEFAULT_WIDTH : width.value();
  }

  /** The cases by the number that the tag has for each. */
  public SortedMap<Integer, QualifiedName> codes() {
    SortedMap<Integer, QualifiedName> codes = new TreeMap<>();
    for (int i = 0; i < cases.size(); i++) {
      NumberMark given = cases.get(i).code();
      codes.put(given == null ? FIRST + i : given.value(), cases.get(i).name());
    }
    return codes;
  }

  /** Whether fields of that type are tagged unions. */
  public boolean sees(QualifiedName type) {
    return seen.contains(type.toString());
  }
}
