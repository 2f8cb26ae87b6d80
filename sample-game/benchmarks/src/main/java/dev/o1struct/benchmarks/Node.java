package dev.o1struct.benchmarks;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;

/** A node of a list: 24 bytes. */
@Struct
public interface Node {
  /** The rest of the list, or null. */
  @Ref
  Node next();

  void next(Node value);

  /** What the workload writes. */
  long number();

  void number(long value);

  /** What else a node would have. */
  long data();

  void data(long value);
}
