package dev.o1struct.recompiler.emit;

import java.util.List;

/** How a block ends; the counterpart of the decoder's block exit. */
sealed interface Exit {
  /** Where it may go on, in the same body. */
  default List<Place> places() {
    return List.of();
  }

  /** Goes on there. */
  record Goto(Place to) implements Exit {
    @Override
    public List<Place> places() {
      return List.of(to);
    }
  }

  /**
   * Goes on at {@code taken} if {@code condition}, a Java expression, is true; else at {@code
   * next}.
   */
  record Branch(String condition, Place taken, Place next) implements Exit {
    @Override
    public List<Place> places() {
      return List.of(taken, next);
    }
  }

  /** Returns the value on the stack. */
  record Return() implements Exit {}

  /** Throws the value on the stack. */
  record Throw() implements Exit {}
}
