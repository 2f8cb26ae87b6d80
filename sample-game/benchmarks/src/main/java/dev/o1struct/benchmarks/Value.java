package dev.o1struct.benchmarks;

import dev.o1struct.annotations.Ref;
import dev.o1struct.annotations.Struct;
import dev.o1struct.annotations.U32;

/** A value of a program: 32 bytes. */
@Struct
public interface Value {
  /** What the workloads write. */
  long number();

  void number(long value);

  /** A block that belongs to the value, or null. */
  @Ref
  long block();

  void block(long value);

  /** What it is. */
  @U32
  int type();

  void type(int value);

  /** Bytes of the block. */
  @U32
  int length();

  void length(int value);

  /** Number of a constant. */
  @U32
  int constant();

  void constant(int value);
}
