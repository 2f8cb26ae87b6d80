package dev.o1struct.recompiler.emit;

/** A method to be printed into some class. */
record MethodUnit(String name, int weight, Printer printer) {
  /** Prints a method. */
  @FunctionalInterface
  interface Printer {
    void print(SourceWriter out, Callees callees);
  }
}
