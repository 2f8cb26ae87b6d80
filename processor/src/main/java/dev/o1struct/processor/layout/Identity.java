package dev.o1struct.processor.layout;

import dev.o1struct.processor.model.QualifiedName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;

/**
 * What a struct is known by to classes that were compiled apart from it.
 *
 * @param hash of its whole layout, those of its parts included; never 0
 * @param parts the hashes of the structs that it contains by value, or that it may be
 * @param starts those of them that it starts with, or that it may be
 */
public record Identity(
    long hash, SequencedMap<QualifiedName, Long> parts, Set<QualifiedName> starts) {
  /** That of a layout which is not complete yet. */
  static final Identity NONE = new Identity(0, new LinkedHashMap<>(), Set.of());

  /** Copies the map and the set. */
  public Identity {
    starts = Set.copyOf(starts);
    parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
  }
}
