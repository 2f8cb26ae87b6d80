package dev.o1struct.recompiler.emit;

import dev.o1struct.recompiler.action.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which methods a body becomes. A region is one method, structured where that is possible,
 * else a switch over its blocks; a region too long for one method becomes parts, each a switch, and
 * a method that calls them in turn as their completions say.
 */
final class MethodPlanner {
  private static final int MAX_WEIGHT = 6_000;
  private static final int MAX_PARTS = 200;
  private static final int WEIGHT_OF_CALL = 20;
  private static final String PARAMETERS = "(ActionMachine m, long[] s, long f";

  /**
   * A method that runs the blocks from {@code first} up to {@code end}, given one of their numbers.
   */
  private record Part(String name, int first, int end) {}

  private final BodyPlan plan;
  private final List<MethodUnit> units = new ArrayList<>();

  private MethodPlanner(BodyPlan plan) {
    this.plan = plan;
  }

  static List<MethodUnit> plan(BodyPlan plan) {
    var planner = new MethodPlanner(plan);
    plan.blocks().forEach(planner::region);
    return planner.units;
  }

  private void region(Region region, List<Block> blocks) {
    int weight = blocks.stream().mapToInt(Block::weight).sum();
    if (weight > MAX_WEIGHT) {
      parts(region, blocks);
      return;
    }
    var structured = StructuredMethod.of(plan, region);
    if (structured != null) {
      unit(plan.method(region), weight, documentation(region), "", structured);
    } else {
      int first = plan.number(blocks.getFirst().place());
      var switched = SwitchMethod.of(plan, region, blocks);
      MethodUnit.Printer printer =
          (out, callees) -> {
            out.line("int pc = " + first + ";");
            switched.print(out, callees);
          };
      unit(plan.method(region), weight, documentation(region), "switch", printer);
    }
  }

  private void parts(Region region, List<Block> blocks) {
    var parts = new ArrayList<Part>();
    int from = 0;
    int weight = 0;
    for (int i = 0; i <= blocks.size(); i++) {
      int next = i < blocks.size() ? blocks.get(i).weight() : MAX_WEIGHT;
      if (weight + next > MAX_WEIGHT && i > from) {
        parts.add(part(region, blocks.subList(from, i), parts.size(), weight));
        from = i;
        weight = 0;
      }
      weight += next;
    }
    drive(region, parts, 0);
  }

  private Part part(Region region, List<Block> blocks, int index, int weight) {
    var name = plan.method(region) + "part" + index;
    int first = plan.number(blocks.getFirst().place());
    unit(
        name,
        weight,
        "Part of {@code " + plan.method(region) + "}.",
        "part",
        SwitchMethod.of(plan, region, List.copyOf(blocks)));
    return new Part(name, first, first + blocks.size());
  }

  /**
   * The method that calls {@code parts}; with very many of them, through methods of the same kind.
   */
  private void drive(Region region, List<Part> parts, int level) {
    if (parts.size() <= MAX_PARTS) {
      MethodUnit.Printer printer =
          (out, callees) -> {
            out.line("int pc = " + parts.getFirst().first() + ";");
            printDriver(parts, out, callees);
          };
      unit(plan.method(region), WEIGHT_OF_CALL * parts.size(), documentation(region), "", printer);
      return;
    }
    var groups = new ArrayList<Part>();
    for (int from = 0; from < parts.size(); from += MAX_PARTS) {
      var group = List.copyOf(parts.subList(from, Math.min(from + MAX_PARTS, parts.size())));
      var name = plan.method(region) + "group" + level + "_" + groups.size();
      unit(
          name,
          WEIGHT_OF_CALL * group.size(),
          "Some parts of {@code " + plan.method(region) + "}.",
          "group",
          (out, callees) -> printDriver(group, out, callees));
      groups.add(new Part(name, group.getFirst().first(), group.getLast().end()));
    }
    drive(region, groups, level + 1);
  }

  private static void printDriver(List<Part> parts, SourceWriter out, Callees callees) {
    out.open("for (;;) {");
    out.open("if (pc < " + parts.getFirst().first() + ") {").line("return pc;");
    for (var part : parts) {
      out.turn("} else if (pc < " + part.end() + ") {");
      out.line("pc = " + callees.name(part.name()) + "(m, s, f, pc);");
    }
    out.turn("} else {").line("return pc;").close("}");
    out.close("}");
  }

  /** {@code form} is empty, "switch", or what says that the method is given a block's number. */
  private void unit(
      String name, int weight, String documentation, String form, MethodUnit.Printer body) {
    boolean fallsThrough = form.equals("switch") || form.equals("part");
    boolean resumes = form.equals("part") || form.equals("group");
    units.add(
        new MethodUnit(
            name,
            weight,
            (out, callees) -> {
              out.line("/** " + documentation + " */");
              if (fallsThrough) {
                out.line("@SuppressWarnings(\"fallthrough\")");
              }
              out.open("static int " + name + PARAMETERS + (resumes ? ", int pc" : "") + ") {");
              body.print(out, callees);
              out.close("}");
            }));
  }

  private String documentation(Region region) {
    if (region.kind() == Region.Kind.BODY) {
      return plan.description();
    }
    var part =
        switch (region.kind()) {
          case WITH -> "What is under a with";
          case TRY -> "The guarded part of a try";
          case CATCH -> "The handler of a try";
          default -> "The end of a try in any case";
        };
    return part + " in {@code " + plan.name() + "}, bytes " + range(region) + ".";
  }

  static String range(Region region) {
    return region.start() + " to " + region.end();
  }
}
