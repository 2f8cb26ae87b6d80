package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.QualifiedName;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tagged union and its cases. Each case starts with what all have in common.
 *
 * @param union the union
 * @param codes its cases by the number that the tag has for each
 * @param commonBytes the bytes of the tag and the common fields
 * @param hasRecord whether the union has a record twin, which those of its cases implement
 */
public record Family(
    QualifiedName union,
    SortedMap<Integer, QualifiedName> codes,
    long commonBytes,
    boolean hasRecord) {
  /** Copies the map. */
  public Family {
    codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
  }

  /** The number that the tag has for a case. */
  public int codeOf(QualifiedName name) {
    return codes.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
