package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A region as labelled Java statements. */
final class StructuredMethod implements Jumps {
  /** A loop or scope that is open; {@code end} is the block before which it ends. */
  private record Construct(boolean loop, int end) {}

  private final BodyPlan plan;
  private final Region region;
  private final List<Block> blocks;
  private final Map<Place, Integer> indices;
  private final Structure structure;
  private final SourceWriter out;
  private final BlockPrinter printer;
  private final Deque<Construct> open = new ArrayDeque<>();

  private StructuredMethod(
      BodyPlan plan,
      Region region,
      List<Block> blocks,
      Structure structure,
      SourceWriter out,
      Callees callees) {
    this.plan = plan;
    this.region = region;
    this.blocks = blocks;
    this.indices = indices(blocks);
    this.structure = structure;
    this.out = out;
    this.printer = new BlockPrinter(plan, out, callees, this);
  }

  /** Prints the statements of {@code region}; null where it cannot be structured. */
  static MethodUnit.@Nullable Printer of(BodyPlan plan, Region region) {
    var inFileOrder = emitted(plan, region);
    var printer = of(plan, region, inFileOrder);
    return printer != null || inFileOrder.isEmpty()
        ? printer
        : of(plan, region, reordered(plan, inFileOrder));
  }

  private static MethodUnit.@Nullable Printer of(BodyPlan plan, Region region, List<Block> blocks) {
    var structure = Structure.of(blocks.size(), edges(plan, blocks));
    return structure == null
        ? null
        : (out, callees) ->
            new StructuredMethod(plan, region, blocks, structure, out, callees).print();
  }

  private static List<Block> reordered(BodyPlan plan, List<Block> blocks) {
    var successors = new ArrayList<List<Integer>>();
    blocks.forEach(_ -> successors.add(new ArrayList<>()));
    edges(plan, blocks).forEach(edge -> successors.get(edge.from()).add(edge.to()));
    return BlockOrder.reversePostorder(successors).stream().map(blocks::get).toList();
  }

  /** A block at the region's end is for callers only: jumps from here return. */
  private static List<Block> emitted(BodyPlan plan, Region region) {
    return plan.blocks().getOrDefault(region, List.of()).stream()
        .filter(block -> !BodyPlan.leaves(region, block.place()))
        .toList();
  }

  private static Map<Place, Integer> indices(List<Block> blocks) {
    var indices = new HashMap<Place, Integer>();
    blocks.forEach(block -> indices.put(block.place(), indices.size()));
    return indices;
  }

  private static List<Structure.Edge> edges(BodyPlan plan, List<Block> blocks) {
    var indices = indices(blocks);
    var edges = new ArrayList<Structure.Edge>();
    for (var block : blocks) {
      var jumps = new EdgeCollector(indices, edges);
      // What a dry run prints its jumps to are exactly the jumps that there will be.
      new BlockPrinter(plan, new SourceWriter(), method -> method, jumps).print(block);
    }
    return edges;
  }

  private void print() {
    if (blocks.isEmpty()) {
      out.line("return Completion.NORMAL;");
    }
    for (int block = 0; block < blocks.size(); block++) {
      openAt(block);
      printer.print(blocks.get(block));
      while (!open.isEmpty() && open.getFirst().end() == block + 1) {
        open.removeFirst();
        out.close("}");
      }
    }
  }

  /** What ends later is around what ends earlier; a scope is around a loop that ends with it. */
  private void openAt(int block) {
    for (int end = blocks.size(); end > block; end--) {
      if (end < blocks.size() && structure.scopeStart(end) == block) {
        out.open("to" + number(end) + ":");
        out.outdent().open("{");
        open.addFirst(new Construct(false, end));
      }
      if (structure.loopEnd(block) + 1 == end) {
        out.line("loop" + number(block) + ":");
        out.open("for (;;) {");
        open.addFirst(new Construct(true, end));
      }
    }
  }

  private int number(int block) {
    return plan.number(blocks.get(block).place());
  }

  @Override
  public void jump(Block from, Place to, boolean atEnd) {
    if (BodyPlan.leaves(region, to)) {
      out.line("return Completion.NORMAL;");
      return;
    }
    if (to.isBackwardFrom(from.place())) {
      out.line("m.safepoint();");
    }
    var target = indices.get(to);
    if (target == null) {
      out.line("return " + plan.number(to) + ";");
    } else {
      local(index(from), target, atEnd);
    }
  }

  private int index(Block block) {
    var index = indices.get(block.place());
    if (index == null) {
      throw new AssertionError("not a block of this region: " + block.place());
    }
    return index;
  }

  private void local(int from, int to, boolean atEnd) {
    int loop = structure.loopLeftBy(from, to);
    if (to <= from) {
      out.line("continue loop" + number(to) + ";");
    } else if (loop >= 0) {
      out.line("break loop" + number(loop) + ";");
    } else if (!atEnd || to != from + 1) {
      out.line("break to" + number(to) + ";");
    }
  }

  @Override
  public void complete(Block from, String variable, Escapes escapes) {
    boolean others = escapes.returns();
    for (var place : escapes.places()) {
      if (indices.containsKey(place) || BodyPlan.leaves(region, place)) {
        out.open("if (" + variable + " == " + plan.number(place) + ") {");
        jump(from, place, false);
        out.close("}");
      } else {
        others = true;
      }
    }
    if (others) {
      out.open("if (" + variable + " != Completion.NORMAL) {");
      out.line("return " + variable + ";");
      out.close("}");
    }
  }

  /** Notes the jumps inside a region. */
  private record EdgeCollector(Map<Place, Integer> indices, List<Structure.Edge> edges)
      implements Jumps {
    @Override
    public void jump(Block from, Place to, boolean atEnd) {
      var source = indices.get(from.place());
      var target = indices.get(to);
      if (source != null && target != null) {
        edges.add(new Structure.Edge(source, target, atEnd));
      }
    }

    @Override
    public void complete(Block from, String variable, Escapes escapes) {
      escapes.places().forEach(place -> jump(from, place, false));
    }
  }
}
