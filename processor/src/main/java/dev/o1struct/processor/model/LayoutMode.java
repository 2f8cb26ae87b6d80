package dev.o1struct.processor.model;

/** The ways to lay a struct out. */
public enum LayoutMode {
  /** In order of declaration, naturally aligned. */
  C,
  /** In order of declaration, without padding. */
  PACKED,
  /** By falling alignment. */
  REORDERED
}
