package dev.o1struct.processor.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The indexes that the accessors of an array take, by the names that generated code has. */
public final class Indexes {
  private Indexes() {}

  /** {@code index}, or {@code index1, index2} and so on where there is one for each dimension. */
  public static List<String> names(int dimensions) {
    return dimensions == 1
        ? List.of("index")
        : IntStream.rangeClosed(1, dimensions).mapToObj(i -> "index" + i).toList();
  }

  /** The parameters as the user would write them: {@code int index}. */
  public static String parameters(int dimensions) {
    return names(dimensions).stream().map(name -> "int " + name).collect(Collectors.joining(", "));
  }
}
