package dev.o1struct.recompiler.emit;

import java.util.ArrayList;
import java.util.List;

/** Cuts blocks that would fill a method by themselves into blocks that follow each other. */
final class BlockSplitter {
  private static final int MAX_WEIGHT = 2_500;

  private BlockSplitter() {}

  static List<Block> split(List<Block> blocks) {
    var pieces = new ArrayList<Block>();
    for (var block : blocks) {
      split(block, pieces);
    }
    return pieces;
  }

  private static void split(Block block, List<Block> pieces) {
    var steps = new ArrayList<Step>();
    int weight = 0;
    var place = block.place();
    for (var step : block.steps()) {
      if (weight + step.weight() > MAX_WEIGHT) {
        var next = new Place(place.region(), place.offset(), place.piece() + 1);
        pieces.add(new Block(place, steps, new Exit.Goto(next)));
        place = next;
        steps.clear();
        weight = 0;
      }
      steps.add(step);
      weight += step.weight();
    }
    pieces.add(new Block(place, steps, block.exit()));
  }
}
