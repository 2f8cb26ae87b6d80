package dev.o1struct.recompiler.emit;

/** How a method of some form goes on elsewhere. */
interface Jumps {
  /**
   * Prints what goes to {@code to}; nothing where that is next anyway.
   *
   * @param atEnd whether nothing else of {@code from} follows
   */
  void jump(Block from, Place to, boolean atEnd);

  /**
   * Prints what goes on as {@code variable}, the completion of a region that {@code from} ran,
   * says.
   */
  void complete(Block from, String variable, Escapes escapes);
}
