package dev.o1struct.recompiler.emit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Blocks in reverse postorder: then jumps go back to the heads of loops only, unless a loop has two
 * entries. The order of the file differs where a compiler puts a for loop's increment before its
 * condition and jumps over it the first time.
 */
final class BlockOrder {
  private record Visit(int block, Iterator<Integer> successors) {}

  private BlockOrder() {}

  /**
   * The indices of the blocks in that order; those that the first one does not lead to are left
   * out.
   *
   * @param successors by block; the last one tends to come right behind its block
   */
  static List<Integer> reversePostorder(List<? extends List<Integer>> successors) {
    var finished = new ArrayList<Integer>();
    Set<Integer> seen = new HashSet<>(Set.of(0));
    Deque<Visit> visits = new ArrayDeque<>();
    visits.push(new Visit(0, successors.getFirst().iterator()));
    while (!visits.isEmpty()) {
      var visit = visits.getFirst();
      if (!visit.successors().hasNext()) {
        finished.add(visit.block());
        visits.pop();
        continue;
      }
      int next = visit.successors().next();
      if (seen.add(next)) {
        visits.push(new Visit(next, successors.get(next).iterator()));
      }
    }
    Collections.reverse(finished);
    return finished;
  }
}
