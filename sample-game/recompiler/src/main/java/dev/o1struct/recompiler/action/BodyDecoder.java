package dev.o1struct.recompiler.action;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Follows the code of one body from its start, and of the regions in it. */
public final class BodyDecoder {
  /** Deeper regions are left out: each is a method call in the recompiled code. */
  private static final int MAX_DEPTH = 200;

  private record Entry(Region region, int offset) {}

  private final ActionDecoder decoder;
  private final Budget budget;
  private final ArrayDeque<Entry> entries = new ArrayDeque<>();
  private final List<Region> regions = new ArrayList<>();

  private BodyDecoder(ActionDecoder decoder, Budget budget) {
    this.decoder = decoder;
    this.budget = budget;
  }

  /**
   * The regions of the body {@code [start, end)}: first the body itself, then those in it, outer
   * ones before inner ones.
   */
  public static List<Region> decode(ActionDecoder decoder, int start, int end, Budget budget) {
    return new BodyDecoder(decoder, budget).decode(start, end);
  }

  private List<Region> decode(int start, int end) {
    enter(new Region(Region.Kind.BODY, null, start, end, List.of()));
    while (!entries.isEmpty()) {
      follow(entries.remove());
    }
    regions.forEach(Region::cut);
    return List.copyOf(regions);
  }

  private Region enter(Region region) {
    regions.add(region);
    region.markLeader(region.start());
    entries.add(new Entry(region, region.start()));
    return region;
  }

  private void follow(Entry entry) {
    var region = entry.region();
    int at = entry.offset();
    while (at < region.end()) {
      if (region.has(at)) {
        region.markLeader(at);
        return;
      }
      var instruction = next(region, at);
      region.put(instruction);
      if (ends(region, instruction)) {
        return;
      }
      at = instruction.next();
    }
  }

  private Instruction next(Region region, int at) {
    if (budget.take()) {
      return decoder.at(at, region.end());
    }
    decoder.notes().add(at, "too much overlapping code, the body is cut here");
    return new Instruction.End(at, at + 1);
  }

  /** Notes where {@code instruction} leads; whether straight execution ends with it. */
  private boolean ends(Region region, Instruction instruction) {
    switch (instruction) {
      case Instruction.Jump jump -> {
        jump(region, region.resolve(jump.target()));
        return true;
      }
      case Instruction.End _ -> {
        jump(region, new Destination(region.body(), region.body().end()));
        return true;
      }
      case Instruction.Branch branch -> {
        jump(region, region.resolve(branch.target()));
        region.markLeader(branch.next());
      }
      case Instruction.With with ->
          enclose(
              region,
              with,
              List.of(nested(region, Region.Kind.WITH, with.bodyStart(), with.next(), List.of())));
      case Instruction.Try tries -> enclose(region, tries, parts(region, tries));
      case Instruction.Simple simple -> {
        return simple.opcode() == Opcode.RETURN || simple.opcode() == Opcode.THROW;
      }
      default -> {}
    }
    return false;
  }

  private void jump(Region from, Destination to) {
    if (!to.leaves()) {
      to.region().markLeader(to.offset());
      if (!to.region().has(to.offset())) {
        entries.add(new Entry(to.region(), to.offset()));
      }
    } else if (to.region() != from) {
      to.region().markEndAsTarget();
    }
  }

  /**
   * A compiler ends the try and catch parts with a jump behind them: to the finally part, or to the
   * end.
   */
  private List<Region> parts(Region region, Instruction.Try tries) {
    var exits = List.of(tries.finallyStart(), tries.next());
    var parts = new ArrayList<Region>();
    parts.add(nested(region, Region.Kind.TRY, tries.tryStart(), tries.catchStart(), exits));
    if (tries.catches()) {
      parts.add(nested(region, Region.Kind.CATCH, tries.catchStart(), tries.finallyStart(), exits));
    }
    if (tries.hasFinally()) {
      parts.add(nested(region, Region.Kind.FINALLY, tries.finallyStart(), tries.next(), List.of()));
    }
    return List.copyOf(parts);
  }

  private static Region nested(
      Region parent, Region.Kind kind, int start, int end, List<Integer> exits) {
    return new Region(kind, parent, start, end, exits);
  }

  private void enclose(Region region, Instruction around, List<Region> parts) {
    if (region.depth() >= MAX_DEPTH) {
      decoder.notes().add(around.offset(), "with or try nested too deeply is left out");
      return;
    }
    region.enclose(around.offset(), parts);
    parts.forEach(this::enter);
  }
}
