package dev.o1struct.processor.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a struct has to do with tagged unions.
 *
 * @param cases the types that a sealed struct permits, in order
 * @param isCase whether the struct extends a sealed one
 */
public record Tagging(List<Case> cases, boolean isCase) {
  /** Nothing. */
  public static final Tagging NONE = new Tagging(List.of(), false);

  /** The number of the first case if cases have no codes: 0 is what memory has that was zeroed. */
  private static final int FIRST = 1;

  /** Copies the list. */
  public Tagging {
    cases = List.copyOf(cases);
  }

  /**
   * A type that a sealed struct permits.
   *
   * @param name its name
   * @param fault what keeps it from being a case, null if nothing does
   * @param code its {@code @Code}
   */
  public record Case(QualifiedName name, @Nullable String fault, Mark.@Nullable Code code) {}

  /** The cases by the number that the tag has for each. */
  public SortedMap<Integer, QualifiedName> codes() {
    SortedMap<Integer, QualifiedName> codes = new TreeMap<>();
    for (int i = 0; i < cases.size(); i++) {
      Mark.Code given = cases.get(i).code();
      codes.put(given == null ? FIRST + i : given.value(), cases.get(i).name());
    }
    return codes;
  }
}
