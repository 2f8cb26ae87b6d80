package dev.o1struct.runtime.generated;

import java.util.List;

/** The elements of an array in the record twin of a struct. For generated code. */
public final class SnapshotList {
  private SnapshotList() {}

  /**
   * A copy that nobody can change.
   *
   * @param name the array's, for messages
   * @param length that of the array in the struct
   * @throws IllegalArgumentException if there are more elements, or fewer
   * @throws NullPointerException if one of them is null
   */
  public static <E> List<E> of(String name, List<E> elements, int length) {
    if (elements.size() != length) {
      throw new IllegalArgumentException(
          "an array in a struct has one length, whatever its record is made of: array="
              + name
              + " length="
              + length
              + " elements="
              + elements.size());
    }
    return List.copyOf(elements);
  }
}
