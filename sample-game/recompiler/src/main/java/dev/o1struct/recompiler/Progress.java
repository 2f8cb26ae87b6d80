package dev.o1struct.recompiler;

/** Is told how far a recompilation has come. */
@FunctionalInterface
public interface Progress {
  /** Is not interested. */
  Progress NONE = (_, _) -> {};

  /** {@code done} of {@code total} action blocks are decoded. */
  void blocks(int done, int total);
}
