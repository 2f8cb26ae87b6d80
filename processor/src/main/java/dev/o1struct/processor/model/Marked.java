package dev.o1struct.processor.model;

/** A field, as far as its annotations are concerned. */
public interface Marked {
  /** The annotations on its getter. */
  Marks marks();
}
