package dev.o1struct.runtime.generated;

/** How the accessors of a struct were compiled, if not as usual. */
public enum Compilation {
  /** As usual: the accessors serve a process with checks and one without. */
  USUAL,
  /** By {@code -Ao1struct.checks=none}: they cannot read tagged handles. */
  UNCHECKED,
  /** By {@code -Ao1struct.backend=system}: they read memory of {@code malloc}. */
  SYSTEM
}
