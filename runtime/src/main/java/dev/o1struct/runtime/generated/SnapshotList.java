package dev.o1struct.runtime.generated;

import java.util.Arrays;
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

  /**
   * The same of an array of arrays: lists of lists, all copied.
   *
   * @param name the array's, for messages
   * @param length that of the array in the struct
   * @param inner those of its other dimensions, the outermost first
   * @throws IllegalArgumentException if one of the lists has more elements, or fewer
   * @throws NullPointerException if one of them is null
   */
  public static <E> List<List<E>> of(
      String name, List<List<E>> elements, int length, int... inner) {
    List<List<E>> copy = of(name, elements, length);
    return copy.stream().map(list -> copy(name, list, inner)).toList();
  }

  private static <E> List<E> copy(String name, List<E> elements, int... lengths) {
    List<E> copy = of(name, elements, lengths[0]);
    return lengths.length == 1
        ? copy
        : copy.stream().map(element -> inner(name, element, lengths)).toList();
  }

  /** Where there are more lengths, generated code has lists of lists: an element is a list. */
  @SuppressWarnings("unchecked")
  private static <E> E inner(String name, E element, int... lengths) {
    int[] rest = Arrays.copyOfRange(lengths, 1, lengths.length);
    return (E) copy(name, (List<?>) element, rest);
  }
}
