package dev.o1struct.recompiler.swf;

import java.util.ArrayList;
import java.util.List;

/** Numbers the action blocks in the order in which they are read. */
final class ActionBlocks {
  private final List<ActionBlock> blocks = new ArrayList<>();

  /** Takes all that is left of {@code in} as the next block. */
  ActionBlock add(SwfInput in, ActionBlock.Kind kind, Timeline timeline, int character) {
    var origin =
        new ActionBlock.Origin(
            kind, timeline.spriteId(), timeline.frame(), character, in.position());
    var block = new ActionBlock(blocks.size(), in.rest(), origin);
    blocks.add(block);
    return block;
  }

  List<ActionBlock> all() {
    return List.copyOf(blocks);
  }
}
