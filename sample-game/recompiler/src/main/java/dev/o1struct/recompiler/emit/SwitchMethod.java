package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.Region;
import java.util.List;

/**
 * Consecutive blocks of a region as {@code for (;;) switch (pc)}: for jumps that cannot be
 * structured, and for the parts of a region that is too long for one method. A block that is not
 * among them is returned, for the caller to go on there.
 */
final class SwitchMethod implements Jumps {
  private final BodyPlan plan;
  private final Region region;
  private final List<Block> blocks;
  private final int first;
  private final SourceWriter out;
  private final BlockPrinter printer;

  private SwitchMethod(
      BodyPlan plan, Region region, List<Block> blocks, SourceWriter out, Callees callees) {
    this.plan = plan;
    this.region = region;
    this.blocks = blocks;
    this.first = plan.number(blocks.getFirst().place());
    this.out = out;
    this.printer = new BlockPrinter(plan, out, callees, this);
  }

  /** Prints {@code blocks} of {@code region}, given a variable {@code pc}. */
  static MethodUnit.Printer of(BodyPlan plan, Region region, List<Block> blocks) {
    return (out, callees) -> new SwitchMethod(plan, region, blocks, out, callees).print();
  }

  private void print() {
    out.open("for (;;) {");
    out.open("switch (pc) {");
    for (var block : blocks) {
      out.open("case " + plan.number(block.place()) + ":");
      printer.print(block);
      out.outdent();
    }
    out.open("default:");
    out.line("return pc;");
    out.outdent();
    out.close("}");
    out.close("}");
  }

  @Override
  public void jump(Block from, Place to, boolean atEnd) {
    if (BodyPlan.leaves(region, to)) {
      out.line("return Completion.NORMAL;");
      return;
    }
    int number = plan.number(to);
    if (to.isBackwardFrom(from.place())) {
      out.line("m.safepoint();");
    }
    boolean here = number >= first && number < first + blocks.size();
    if (!here) {
      out.line("return " + number + ";");
    } else if (atEnd && number == plan.number(from.place()) + 1) {
      out.line("// fall through");
    } else {
      out.lines("pc = " + number + ";\ncontinue;");
    }
  }

  @Override
  public void complete(Block from, String variable, Escapes escapes) {
    out.open("if (" + variable + " != Completion.NORMAL) {");
    if (!escapes.places().isEmpty()) {
      out.open("if (" + variable + " >= 0) {").line("m.safepoint();").close("}");
    }
    out.lines("pc = " + variable + ";\ncontinue;");
    out.close("}");
  }
}
