package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.Region;

/** Prints a block's statements. */
final class BlockPrinter {
  private final BodyPlan plan;
  private final SourceWriter out;
  private final Callees callees;
  private final Jumps jumps;

  BlockPrinter(BodyPlan plan, SourceWriter out, Callees callees, Jumps jumps) {
    this.plan = plan;
    this.out = out;
    this.callees = callees;
    this.jumps = jumps;
  }

  void print(Block block) {
    for (var step : block.steps()) {
      switch (step) {
        case Step.Statement statement -> statement(statement);
        case Step.With with -> with(block, with);
        case Step.Try tries -> tryStep(block, tries);
      }
    }
    exit(block);
  }

  private void statement(Step.Statement statement) {
    var comment = statement.comment().isEmpty() ? "" : " // " + statement.comment();
    out.line(statement.text() + comment);
  }

  private void with(Block block, Step.With with) {
    var escapes = plan.escapes(with.regions());
    out.open("if (m.enterWith()) {");
    out.line((escapes.isEmpty() ? "" : "int c = ") + call(with.body()) + ";");
    out.line("m.leaveWith();");
    complete(block, escapes);
    out.close("}");
  }

  private void tryStep(Block block, Step.Try tries) {
    out.open("{");
    out.line("int mark = m.beginTry();");
    out.line("int c;");
    if (tries.cleanup() == null) {
      guarded(tries);
    } else {
      guardedWithCleanup(tries, tries.cleanup());
    }
    complete(block, plan.escapes(tries.regions()));
    out.close("}");
  }

  private void guarded(Step.Try tries) {
    var handler = tries.handler();
    if (handler == null) {
      out.line("c = " + call(tries.guarded()) + ";");
      return;
    }
    out.open("try {");
    out.line("c = " + call(tries.guarded()) + ";");
    out.turn("} catch (ActionThrow t) {");
    out.line("m.enterCatch(mark, t);");
    tries.binding().forEach(this::statement);
    out.line("c = " + call(handler) + ";");
    out.close("}");
  }

  private void guardedWithCleanup(Step.Try tries, Region cleanup) {
    out.line("ActionThrow thrown = null;");
    out.open("try {");
    guarded(tries);
    out.turn("} catch (ActionThrow t) {");
    out.line("m.enterCatch(mark, t);");
    out.line("m.pop();");
    out.line("thrown = t;");
    out.line("c = Completion.NORMAL;");
    out.close("}");
    out.line("m.suspend(thrown);");
    out.line("int d = " + call(cleanup) + ";");
    out.line("m.resume(d);");
    out.open("if (d != Completion.NORMAL) {");
    out.line("c = d;");
    out.turn("} else if (thrown != null) {");
    out.line("throw thrown;");
    out.close("}");
  }

  private void complete(Block block, Escapes escapes) {
    if (!escapes.isEmpty()) {
      jumps.complete(block, "c", escapes);
    }
  }

  private String call(Region region) {
    return callees.name(plan.method(region)) + "(m, s, f)";
  }

  private void exit(Block block) {
    switch (block.exit()) {
      case Exit.Goto jump -> jumps.jump(block, jump.to(), true);
      case Exit.Branch branch -> branch(block, branch);
      case Exit.Return _ -> out.lines("m.returnAction();\nreturn Completion.RETURN;");
      case Exit.Throw _ -> out.lines("m.throwAction();\nreturn Completion.NORMAL;");
    }
  }

  private void branch(Block block, Exit.Branch branch) {
    if (branch.taken().equals(branch.next())) {
      // The condition still pops its operands, and may call valueOf.
      out.line(branch.condition().replace("!", "") + ";");
    } else {
      out.open("if (" + branch.condition() + ") {");
      jumps.jump(block, branch.taken(), false);
      out.close("}");
    }
    jumps.jump(block, branch.next(), true);
  }
}
