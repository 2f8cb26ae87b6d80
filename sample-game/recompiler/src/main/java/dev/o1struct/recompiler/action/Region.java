package dev.o1struct.recompiler.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A body or an enclosed part of one, with its basic blocks. Compared by identity. */
public final class Region {
  /** What a region is. */
  public enum Kind {
    /** A whole body. */
    BODY,
    /** Under a with. */
    WITH,
    /** The guarded part of a try. */
    TRY,
    /** What runs on a throw. */
    CATCH,
    /** What runs in any case. */
    FINALLY
  }

  private final Kind kind;
  private final @Nullable Region parent;
  private final int start;
  private final int end;
  private final Set<Integer> normalExits;
  private final int depth;

  private final NavigableMap<Integer, Instruction> code = new TreeMap<>();
  private final TreeSet<Integer> leaders = new TreeSet<>();
  private final Map<Integer, List<Region>> enclosed = new HashMap<>();
  private final List<BasicBlock> blocks = new ArrayList<>();
  private boolean endIsTarget;

  Region(Kind kind, @Nullable Region parent, int start, int end, List<Integer> normalExits) {
    this.kind = kind;
    this.parent = parent;
    this.start = start;
    this.end = end;
    this.normalExits = new HashSet<>(normalExits);
    this.normalExits.add(end);
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** The region around it; null for a body. */
  public @Nullable Region parent() {
    return parent;
  }

  /** Of its first action. */
  public int start() {
    return start;
  }

  /** Behind its last action. */
  public int end() {
    return end;
  }

  /** How many regions are around it. */
  int depth() {
    return depth;
  }

  /** In the order of their offsets; empty for a region without actions. */
  public List<BasicBlock> blocks() {
    return List.copyOf(blocks);
  }

  /** What the With or Try at {@code offset} encloses: in the order body, or try, catch, finally. */
  public List<Region> enclosedBy(int offset) {
    return enclosed.getOrDefault(offset, List.of());
  }

  /** Whether some instruction of it, or of a region in it, replaces the constant pool. */
  public boolean replacesPool() {
    return code.values().stream().anyMatch(Instruction.ConstantPool.class::isInstance)
        || enclosed.values().stream().flatMap(List::stream).anyMatch(Region::replacesPool);
  }

  Destination resolve(int target) {
    for (Region region = this; region != null; region = region.parent) {
      if (target >= region.start && target < region.end) {
        return new Destination(region, target);
      }
      if (region.normalExits.contains(target) || region.parent == null) {
        return new Destination(region, region.end);
      }
    }
    throw new AssertionError("unreachable: a region without a body around it");
  }

  Region body() {
    return parent == null ? this : parent.body();
  }

  boolean has(int offset) {
    return code.containsKey(offset);
  }

  void put(Instruction instruction) {
    code.put(instruction.offset(), instruction);
  }

  void enclose(int offset, List<Region> regions) {
    enclosed.put(offset, regions);
  }

  void markLeader(int offset) {
    leaders.add(offset);
  }

  void markEndAsTarget() {
    endIsTarget = true;
  }

  /** Once everything is decoded: makes the basic blocks. */
  void cut() {
    for (int leader : leaders) {
      if (has(leader)) {
        blocks.add(block(leader));
      }
    }
    if (endIsTarget) {
      var leave = new BlockExit.Goto(new Destination(this, end));
      blocks.add(new BasicBlock(end, List.of(), leave));
    }
  }

  private BasicBlock block(int leader) {
    var instructions = new ArrayList<Instruction>();
    int at = leader;
    do {
      var instruction = code.get(at);
      if (instruction == null) {
        throw new AssertionError("not decoded: offset=" + at);
      }
      var exit = exit(instruction);
      if (exit != null) {
        return new BasicBlock(leader, instructions, exit);
      }
      instructions.add(instruction);
      at = instruction.next();
    } while (at < end && !leaders.contains(at));
    return new BasicBlock(leader, instructions, new BlockExit.Goto(resolveNext(at)));
  }

  private Destination resolveNext(int next) {
    return new Destination(this, Math.min(next, end));
  }

  private @Nullable BlockExit exit(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Jump jump -> new BlockExit.Goto(resolve(jump.target()));
      case Instruction.End _ -> new BlockExit.Goto(new Destination(body(), body().end));
      case Instruction.Branch branch ->
          new BlockExit.Branch(branch, resolve(branch.target()), resolveNext(branch.next()));
      case Instruction.Simple simple when simple.opcode() == Opcode.RETURN ->
          new BlockExit.Return();
      case Instruction.Simple simple when simple.opcode() == Opcode.THROW -> new BlockExit.Throw();
      default -> null;
    };
  }
}
