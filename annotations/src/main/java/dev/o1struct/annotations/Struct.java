package dev.o1struct.annotations;

/** Placeholder. */
public final class Struct {
  private Struct() {}
}
