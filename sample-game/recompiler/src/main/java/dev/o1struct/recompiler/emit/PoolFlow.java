package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.BasicBlock;
import dev.o1struct.recompiler.action.BlockExit;
import dev.o1struct.recompiler.action.Destination;
import dev.o1struct.recompiler.action.Instruction;
import dev.o1struct.recompiler.action.Region;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which constant pool is in force at the start of each block of a body: forward data flow over its
 * blocks. Behind a region that replaces the pool nothing is known.
 */
final class PoolFlow {
  private final Map<Destination, BasicBlock> blocks = new HashMap<>();
  private final Map<Destination, PoolState> states = new HashMap<>();
  private final ArrayDeque<Destination> work = new ArrayDeque<>();

  /** For the body whose regions these are, the body first, entered with {@code entry} in force. */
  PoolFlow(List<Region> regions, PoolState entry) {
    for (var region : regions) {
      for (var block : region.blocks()) {
        blocks.put(new Destination(region, block.offset()), block);
      }
    }
    var body = regions.getFirst();
    reach(new Destination(body, body.start()), entry);
    while (!work.isEmpty()) {
      flow(work.remove());
    }
  }

  /** At the start of the block there. */
  PoolState at(Region region, int offset) {
    return states.getOrDefault(new Destination(region, offset), PoolState.UNKNOWN);
  }

  /** Behind {@code instruction} of {@code region}, with {@code before} in force before it. */
  static PoolState after(Region region, Instruction instruction, PoolState before) {
    if (instruction instanceof Instruction.ConstantPool pool) {
      return PoolState.of(pool.constants());
    }
    boolean replaced =
        region.enclosedBy(instruction.offset()).stream().anyMatch(Region::replacesPool);
    return replaced ? PoolState.UNKNOWN : before;
  }

  private void reach(Destination destination, PoolState state) {
    var known = states.get(destination);
    var merged = known == null ? state : known.meet(state);
    if (blocks.containsKey(destination) && !merged.equals(known)) {
      states.put(destination, merged);
      work.add(destination);
    }
  }

  private void flow(Destination start) {
    var block = blocks.get(start);
    var state = states.get(start);
    if (block == null || state == null) {
      throw new AssertionError("not a block: " + start);
    }
    for (var instruction : block.instructions()) {
      enterRegions(start.region(), instruction, state);
      state = after(start.region(), instruction, state);
    }
    switch (block.exit()) {
      case BlockExit.Goto jump -> reach(jump.to(), state);
      case BlockExit.Branch branch -> {
        reach(branch.taken(), state);
        reach(branch.next(), state);
      }
      case BlockExit.Return _, BlockExit.Throw _ -> {}
    }
  }

  private void enterRegions(Region region, Instruction instruction, PoolState before) {
    var state = before;
    for (var enclosed : region.enclosedBy(instruction.offset())) {
      reach(new Destination(enclosed, enclosed.start()), state);
      state = enclosed.replacesPool() ? PoolState.UNKNOWN : state;
    }
  }
}
