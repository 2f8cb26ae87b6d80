package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.FunctionHead;
import java.util.ArrayList;
import java.util.List;

/** The functions of a movie, in the order in which they are found. */
final class FunctionTable {
  /** Far beyond any movie; the dispatch to bodies has two levels of this size's square root. */
  static final int LIMIT = 200_000;

  private final List<FunctionHead> heads = new ArrayList<>();

  /** The function's index. */
  int add(FunctionHead head) {
    heads.add(head);
    return heads.size() - 1;
  }

  boolean isFull() {
    return heads.size() >= LIMIT;
  }

  List<FunctionHead> all() {
    return List.copyOf(heads);
  }
}
